import '@kith/components/outcomes.define';
import '@kith/components/notes.define';
