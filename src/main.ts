import { windowAddress } from './composables/address'
import { browserKeep } from './composables/browser-keep'
import { browserPorts, browserReader } from './composables/browser-ports'
import { mount } from './mount'

const ports = browserPorts(new URL('data/', document.baseURI))

mount(document.querySelector('#gongkai')!, {
  address: windowAddress(window), keep: browserKeep, ports, reader: browserReader(ports), root: document.documentElement,
  title: (text) => { document.title = text },
})
