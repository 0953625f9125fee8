import '@kith/components/outcomes.define';
import '@kith/components/team.define';
