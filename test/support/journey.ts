import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Person } from './browser.ts'
import { demoEmail, demoPassword } from './demo.ts'
import type { RunningServer } from './server.ts'

/** Signs a person of the demo in, and waits until the app has let them in. */
export async function signIn({ address }: RunningServer, { page }: Person, who: string, app: 'p' | 's' = 's'): Promise<void> {
  await page.goto(`${address}/${app}/`)
  await page.getByLabel(/e-mail/i).fill(demoEmail(who))
  await page.getByLabel('Password').fill(demoPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('Password').waitFor({ state: 'detached' })
}

/** What axe finds wrong with the page as it stands, with its places; nothing is what a journey expects. */
export async function violations(page: Page): Promise<string[]> {
  // A colour on its way to another is none of ours.
  await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished)))
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`)
}
