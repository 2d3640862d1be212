import { catalogue } from './message'

/** The list of imported reports. */
export const IMPORTED_WORDS = catalogue({
  zh: {
    unknown_agency: '没认出机关',
    cells: '{n}格', blank: '{n}格空白', doubt: '{n}格待认', prose: '正文{n}处相符', mismatch: '不符{n}处',
  },
  en: {
    unknown_agency: 'Body not recognised',
    cells: '{n} {n|cell|cells}', blank: '{n} blank', doubt: '{n} unreadable', prose: '{n} {n|statement|statements} of the text {n|agrees|agree}', mismatch: '{n} {n|mismatch|mismatches}',
  },
})
