#!/usr/bin/env node
import { requireNode } from '../src/require-node.mjs';

requireNode();
import('../src/release/main.mjs');
