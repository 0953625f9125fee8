import fc from 'fast-check';

/**
 * Property tests draw the same data each time, so that a change is judged by itself alone. To
 * search further: `SEED=$RANDOM npx vitest run`. What that finds becomes a test of its own.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_122) });
