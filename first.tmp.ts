import { launch } from './tests/e2e/app'
import { measureStart } from './tests/bench/first'
launch().then(async (app) => { console.log(JSON.stringify(await measureStart(app), null, 1)); await app.close(); process.exit(0) })
