import { catalogue } from './message'

/** What controls are called wherever they stand: around the panels and in them. */
export const CONTROLS = catalogue({
  zh: { close: '关闭', retry: '重试', copyError: '复制错误信息', loading: '正在读取' },
  en: { close: 'Close', retry: 'Try again', copyError: 'Copy error details', loading: 'Loading' },
})
