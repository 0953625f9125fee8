import type { MergeOverride, MergeOverrides, MergeRule, MergeRules } from './rules.js';

/** Rules as a tree, so that merging looks one field up at a time. */
export interface RuleTree {
  rule?: MergeRule | MergeOverride;
  fields: Map<string, RuleTree>;
}

const trees = new WeakMap<MergeRules, RuleTree>();

export function ruleTree(rules: MergeRules, overrides?: MergeOverrides): RuleTree {
  if (overrides) return grown({ ...rules, ...overrides });
  const known = trees.get(rules) ?? grown(rules);
  trees.set(rules, known);
  return known;
}

function grown(rules: Readonly<Record<string, MergeRule | MergeOverride>>): RuleTree {
  const root: RuleTree = { fields: new Map() };
  for (const [path, rule] of Object.entries(rules)) {
    let node = root;
    for (const field of path.split('.')) {
      const next = node.fields.get(field) ?? { fields: new Map() };
      node.fields.set(field, next);
      node = next;
    }
    node.rule = rule;
  }
  return root;
}
