import type { MergeRule, MergeRules } from './rules.js';

/** Rules as a tree, so that merging looks one field up at a time. */
export interface RuleTree {
  rule?: MergeRule;
  fields: Map<string, RuleTree>;
}

const trees = new WeakMap<MergeRules, RuleTree>();

export function ruleTree(rules: MergeRules): RuleTree {
  const known = trees.get(rules);
  if (known) return known;
  const root: RuleTree = { fields: new Map() };
  for (const [path, rule] of Object.entries(rules)) {
    let node = root;
    for (const field of path.split('.')) {
      let next = node.fields.get(field);
      if (!next) {
        next = { fields: new Map() };
        node.fields.set(field, next);
      }
      node = next;
    }
    node.rule = rule;
  }
  trees.set(rules, root);
  return root;
}
