import '@kith/components/outcomes.define';
import '@kith/components/rota.define';
