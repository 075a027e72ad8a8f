import fc from 'fast-check';

/** The same examples in every run, so that a red build means a change; `PROPERTY_SEED=$RANDOM` looks for new ones. */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_123) });
