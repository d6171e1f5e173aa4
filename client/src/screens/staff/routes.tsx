import type { ComponentType } from 'react'
import './staff-screens.css'

export interface StaffRoute {
  /** Below `/s/`, without a leading slash; empty for the start. */
  path: string
  title: string
  lazy: () => Promise<{ default: ComponentType }>
  /** Stands alone, without rail and tabs. */
  bare?: boolean
  /** The narrow rail: the workbench needs the width. */
  slim?: boolean
}

export const staffRoutes: readonly StaffRoute[] = [
  { path: 'sign-in', title: 'Sign in', bare: true, lazy: () => import('./sign-in/sign-in.screen.tsx') },
  { path: '', title: 'Today', lazy: () => import('./today/today.screen.tsx') },
  { path: 'work', title: 'Work list', lazy: () => import('./work/work.screen.tsx') },
  { path: 'claims/:id', title: 'Claim', lazy: () => import('./claim/claim.screen.tsx') },
  { path: 'claims/:id/form', title: 'Claim form', lazy: () => import('./form/form.screen.tsx') },
  { path: 'claims/:id/proof', title: 'Proof of timely filing', lazy: () => import('./proof/proof.screen.tsx') },
  { path: 'patients/:id', title: 'Coverage', lazy: () => import('./coverage/coverage.screen.tsx') },
  { path: 'code', title: 'Coding queue', lazy: () => import('./code/queue.screen.tsx') },
  { path: 'code/:id', title: 'Workbench', slim: true, lazy: () => import('./bench/bench.screen.tsx') },
  { path: 'search', title: 'Search', lazy: () => import('./search/search.screen.tsx') },
  { path: 'inbox', title: 'Inbox', lazy: () => import('./inbox/inbox.screen.tsx') },
  { path: 'me', title: 'Me', lazy: () => import('./me/me.screen.tsx') },
  { path: 'admin', title: 'Admin', lazy: () => import('./admin/admin.screen.tsx') },
  { path: 'admin/practice', title: 'Practice', lazy: () => import('./admin/practice.screen.tsx') },
  { path: 'admin/users', title: 'Users', lazy: () => import('./admin/users.screen.tsx') },
  { path: 'admin/payers', title: 'Insurers', lazy: () => import('./admin/payers.screen.tsx') },
  { path: 'admin/rules', title: 'Rules', lazy: () => import('./admin/rules.screen.tsx') },
  { path: 'admin/rules/:id', title: 'Rule', lazy: () => import('./admin/rule.screen.tsx') },
  { path: 'admin/connections', title: 'Connections', lazy: () => import('./admin/connections.screen.tsx') },
  { path: 'admin/files', title: 'Files', lazy: () => import('./files/files.screen.tsx') },
  { path: 'admin/imports', title: 'Imports', lazy: () => import('./admin/imports.screen.tsx') },
  { path: 'admin/imports/:id', title: 'Import', lazy: () => import('./admin/import.screen.tsx') },
  { path: 'admin/audit', title: 'Audit', lazy: () => import('./admin/audit.screen.tsx') },
  { path: '*', title: 'Not found', lazy: () => import('./nowhere.screen.tsx') },
]
