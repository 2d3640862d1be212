import { windowAddress } from './composables/address'
import { browserKeep } from './composables/browser-keep'
import { browserPorts, browserReader } from './composables/browser-ports'
import { mount } from './mount'

mount(document.querySelector('#gongkai')!, {
  address: windowAddress(window), keep: browserKeep, ports: browserPorts(new URL('data/', document.baseURI)), reader: browserReader, root: document.documentElement,
})
