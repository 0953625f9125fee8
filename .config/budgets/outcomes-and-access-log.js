import '@kith/components/outcomes.define';
import '@kith/components/access-log.define';
