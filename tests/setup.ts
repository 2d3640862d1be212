import fc from 'fast-check'

/** The same random cases in every run, so that a failure can be met again; FC_SEED=… looks at others. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2021) })
