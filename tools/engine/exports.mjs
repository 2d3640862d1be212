// The engine's module exports every symbol it has (75,011 of them) for extensions that may be loaded into it later. This app loads
// none; yet at each start the engine's script makes a table entry and a global of every one. Here only those stay that are asked for.

const IMPORTS = 2
const EXPORTS = 7
const PREAMBLE = 8
/** Kinds of an import or export: function, table, memory, global, tag. */
const FUNCTION = 0
const TABLE = 1
const MEMORY = 2
const GLOBAL = 3

/**
 * The same WebAssembly module with only the exports that its script can ask for: names that stand in the script, names that the
 * module imports from itself, and the dynCall_ family, whose names the script composes. Code and data are not touched.
 *
 * @param {Uint8Array} module a WebAssembly binary (core specification, 5.5)
 * @param {string} script the script that starts it
 * @returns {Uint8Array}
 */
export function withAskedExports(module, script) {
  const sections = sectionsOf(module)
  const asked = new Set(script.match(/[A-Za-z_$][\w$]*/g))
  for (const name of sections.filter((s) => s.id === IMPORTS).flatMap((s) => importNames(module, s))) asked.add(name)
  const isAsked = (name) => asked.has(name) || asked.has(`_${name}`) || name.startsWith('dynCall_')
  const parts = [module.subarray(0, PREAMBLE)]
  for (const section of sections) {
    if (section.id !== EXPORTS) { parts.push(module.subarray(section.start, section.end)); continue }
    // A function of 64-bit arguments stands a second time as orig$name.
    const kept = exportEntries(module, section).filter(({ name }) => isAsked(name.replace(/^orig\$/, '').split('$')[0]))
    const body = Buffer.concat([unsigned(kept.length), ...kept.map(({ bytes }) => bytes)])
    parts.push(Uint8Array.of(EXPORTS), unsigned(body.length), body)
  }
  return new Uint8Array(Buffer.concat(parts))
}

function sectionsOf(module) {
  const sections = []
  const read = reader(module, PREAMBLE)
  while (read.at() < module.length) {
    const start = read.at()
    const id = read.byte()
    const length = read.unsigned()
    sections.push({ id, start, body: read.at(), end: read.at() + length })
    read.skip(length)
  }
  return sections
}

function exportEntries(module, section) {
  const read = reader(module, section.body)
  return Array.from({ length: read.unsigned() }, () => {
    const from = read.at()
    const name = read.name()
    read.byte()
    read.unsigned()
    return { name, bytes: module.subarray(from, read.at()) }
  })
}

function importNames(module, section) {
  const read = reader(module, section.body)
  const limits = () => { const bounded = read.byte() & 1; read.unsigned(); if (bounded) read.unsigned() }
  return Array.from({ length: read.unsigned() }, () => {
    read.name()
    const name = read.name()
    const kind = read.byte()
    if (kind === FUNCTION) read.unsigned()
    else if (kind === TABLE) { read.byte(); limits() }
    else if (kind === MEMORY) limits()
    else if (kind === GLOBAL) read.skip(2)
    else { read.byte(); read.unsigned() }
    return name
  })
}

/** Reads the forms that a module is written in, one after another. */
function reader(bytes, start) {
  let at = start
  const read = {
    at: () => at,
    skip: (n) => { at += n },
    byte: () => bytes[at++],
    /** LEB128, without a sign. */
    unsigned() {
      let value = 0
      for (let scale = 1; ; scale *= 128) {
        const byte = read.byte()
        value += (byte & 127) * scale
        if (byte < 128) return value
      }
    },
    name() {
      const length = read.unsigned()
      at += length
      return new TextDecoder().decode(bytes.subarray(at - length, at))
    },
  }
  return read
}

function unsigned(value) {
  const bytes = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.of(...bytes, rest)
    bytes.push((rest % 128) | 128)
  }
}
