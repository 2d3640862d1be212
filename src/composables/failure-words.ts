import type { ShellKey } from '../core/text/shell'
import type { Failure } from '../stores/failure'

/** Which sentence tells a failure: above the page, and in the drawer, which knows nothing of the rest of the page. Their slots are the failure's. */

export const PAGE_FAILURE: Readonly<Record<Failure['kind'], ShellKey>> = { engine: 'engineFailed', blocked: 'engineBlocked', data: 'dataMissing', query: 'queryFailed', own: 'ownFailed' }

export const DRAWER_FAILURE: Readonly<Record<Failure['kind'], ShellKey>> = { engine: 'drawerNoEngine', blocked: 'drawerBlocked', data: 'drawerNoFile', query: 'drawerFailed', own: 'drawerFailed' }
