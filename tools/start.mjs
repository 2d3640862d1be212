import build from './build.mjs'
import { root } from './root.mjs'
import { serve } from './serve.mjs'

/** Builds the data and the app and serves it on loopback: `npm start`, `npm start -- --port 8080 --host 0.0.0.0`. */
export default async function start(args) {
  const option = (name) => { const at = args.indexOf(name); return at < 0 ? undefined : args[at + 1] }
  console.error('构建数据和应用… building the data and the app …')
  const code = await build(['--plain'])
  if (code !== 0) return code
  const { address } = await serve(`${root}/dist`, { port: Number(option('--port') ?? 4173), host: option('--host') ?? '127.0.0.1' })
  console.log(`\n  公开 Gongkai  ${address}\n\n  按 Ctrl+C 停止 · press Ctrl+C to stop`)
  await new Promise(() => {})
}
