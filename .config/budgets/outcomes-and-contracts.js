import '@kith/components/outcomes.define';
import '@kith/components/contracts.define';
