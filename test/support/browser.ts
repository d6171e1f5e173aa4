import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const installed = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The machine's Chromium or Chrome if there is one, else the one inside an npm package: a fresh machine needs nothing. */
export async function openBrowser(): Promise<Browser> {
  const found = installed.find(path => path && existsSync(path))
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  if (found) return chromium.launch({ executablePath: found, args: quiet })
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...quiet] })
}

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } as const
export const desktop = { viewport: { width: 1440, height: 900 } } as const

/** A person at a screen: a context of its own, so that sessions do not mix. Console errors are kept for the end. */
export interface Person {
  page: Page
  context: BrowserContext
  errors: string[]
}

/** Pictures of what each person saw when a test failed, under .tmp/ at the root. */
export async function keepPictures(name: string, people: readonly Person[]): Promise<void> {
  const folder = join(import.meta.dirname, '..', '..', '.tmp', 'pictures')
  mkdirSync(folder, { recursive: true })
  await Promise.all(people.map(({ page }, i) => page.screenshot({ path: join(folder, `${name}-${i + 1}.png`) }).catch(() => undefined)))
}

export async function aPerson(
  browser: Browser,
  screen: typeof phone | typeof desktop,
  options: { colorScheme?: 'light' | 'dark' } = {},
): Promise<Person> {
  const context = await browser.newContext({ ...screen, locale: 'en-US', timezoneId: 'America/New_York', serviceWorkers: 'allow', ...options })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', message => void (message.type() === 'error' && errors.push(message.text())))
  page.on('pageerror', error => void errors.push(String(error)))
  return { page, context, errors }
}
