// Writes .gz and .br beside the large files, for hosts that do not compress. Database files stay plain: they are read by ranges.
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const worth = /\.(js|css|html|json|svg|wasm)$/
const least = 10_000

export async function compress(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!worth.test(name)) continue
    const bytes = await readFile(`${folder}/${name}`)
    if (bytes.length < least) continue
    const quality = bytes.length > 5e6 ? 8 : 11
    await writeFile(`${folder}/${name}.gz`, await promisify(gzip)(bytes, { level: 9 }))
    await writeFile(`${folder}/${name}.br`, await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }))
  }
}
