import '@kith/components/outcomes.define';
