import type { ComponentType } from 'react'

interface PatientRoute {
  path: string
  /** Names no person, no amount and no illness. */
  title: string
  lazy: () => Promise<{ default: ComponentType }>
  bare?: boolean
}

/** Every page of the patient app, by its path below `/p`. */
export const patientRoutes: readonly PatientRoute[] = [
  { path: '/sign-in', title: 'Sign in', bare: true, lazy: () => import('./sign-in/sign-in.screen.tsx') },
  { path: '/', title: 'Home', lazy: () => import('./home/home.screen.tsx') },
  { path: '/bills', title: 'Bills', lazy: () => import('./bills/bills.screen.tsx') },
  { path: '/bills/:id', title: 'Bill', lazy: () => import('./bill/bill.screen.tsx') },
  { path: '/bills/pay', title: 'Pay', lazy: () => import('./pay/pay.screen.tsx') },
  { path: '/payments', title: 'Payments', lazy: () => import('./payments/payments.screen.tsx') },
  { path: '/payments/:id', title: 'Receipt', lazy: () => import('./receipt/receipt.screen.tsx') },
  { path: '/account', title: 'Account', lazy: () => import('./account/account.screen.tsx') },
  { path: '*', title: 'Not here', lazy: () => import('./not-here.screen.tsx') },
]
