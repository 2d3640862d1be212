import { launch } from './tests/e2e/app'
import { measureClicks } from './tests/bench/click'
import { measureDrop } from './tests/bench/drop'
launch().then(async (app) => { if (process.env.D !== '1') console.log(JSON.stringify(await measureClicks(app), null, 1)); if (process.env.D) console.log(JSON.stringify(await measureDrop(app), null, 1)); await app.close(); process.exit(0) })
