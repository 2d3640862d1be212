// A small static host on loopback, as the intranet's would be: files, ranges, no more.
import { createServer } from 'node:http'

/**
 * Serves a folder.
 * @param ranges false makes it a host that ignores Range headers (some do); tests need both.
 * @returns the address and a way to stop it.
 */
export async function serve(folder, { port = 4173, host = '127.0.0.1', ranges = true, headers = {} } = {}) {
  const { default: sirv } = await import('sirv')
  const files = sirv(folder, { dev: false, etag: true, gzip: true, brotli: true, setHeaders: (response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (!ranges) response.removeHeader('Accept-Ranges')
  } })
  const server = createServer((request, response) => {
    if (!ranges) delete request.headers.range
    files(request, response, () => { response.statusCode = 404; response.end('404') })
  })
  const listen = (at) => new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(at, host, () => resolve(server.address().port))
  })
  let at = port
  for (;;) {
    try { at = await listen(at); break } catch (error) {
      if (error.code !== 'EADDRINUSE' || at - port > 50) throw error
      at += 1
    }
  }
  return { address: `http://${host === '0.0.0.0' ? 'localhost' : host}:${at}/`, close: () => new Promise((done) => { server.closeAllConnections(); server.close(done) }) }
}
