import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, desktop, keepPictures, openBrowser, phone } from '../support/browser.ts'
import { signIn, violations } from '../support/journey.ts'
import { startServer, type RunningServer } from '../support/server.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Nothing to scroll sideways to, nothing for axe to find; a picture when PICTURES names a folder. */
async function looksRight(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  const folder = process.env['PICTURES']
  if (folder) {
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  }
  expect(await violations(page), name).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, name).toBeLessThanOrEqual(0)
}

test('an admin tries a rule on past claims and switches it on; a biller is stopped by it and lets one claim pass', async ({ onTestFailed }) => {
  const [admin, small, biller] = await Promise.all([aPerson(browser, desktop), aPerson(browser, phone), aPerson(browser, phone)])
  onTestFailed(() => keepPictures('rules', [admin, small, biller]))
  await signIn(server, admin, 'admin')
  await signIn(server, small, 'admin')
  await signIn(server, biller, 'biller')

  const { page } = admin
  await page.goto(`${server.address}/s/admin/rules`)
  await page.getByRole('link', { name: 'Practice’s NPI passes its check digit' }).waitFor()
  await looksRight(page, 'rules-desk')
  await small.page.goto(`${server.address}/s/admin/rules`)
  await small.page.getByRole('link', { name: 'Practice’s NPI passes its check digit' }).waitFor()
  await looksRight(small.page, 'rules-phone')
  await page.getByRole('searchbox', { name: /Find/ }).fill('ordered')
  await page.getByText(/^\d of \d+ rules$/).waitFor()
  await page.getByRole('link', { name: 'Ordered services name who ordered them' }).click()
  await page.getByRole('heading', { name: 'History' }).waitFor()
  await looksRight(page, 'rule-desk')

  // A rule of the practice: as fields, refused with its place, then tried.
  await page.goto(`${server.address}/s/admin/rules/new`)
  await page.getByLabel('Title').fill('Office visits name a referral')
  await page.getByLabel('Source').fill('Letter of the payer')
  await page.getByRole('combobox', { name: 'When something is wrong, it' }).selectOption({ label: 'Stops the claim' })
  await page.getByLabel('What it says').fill('No referral is named.')
  await page.getByLabel('What to do about it').fill('Put in the referral number.')
  await page.getByLabel('Field to open').fill('details.referralNumber')
  const must = page.getByRole('group', { name: 'all of this has to hold' })
  await must.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Referral number' })
  await must.getByRole('combobox', { name: 'How' }).selectOption({ label: 'looks like' })
  await must.getByLabel('Value').fill('R*X')
  await page.getByLabel('Why').fill('Denied too often')
  await page.getByRole('button', { name: 'Add it, switched off' }).click()
  await page.getByText('A star stands at the end of a pattern only.').waitFor()
  await page.getByText('must.like[0]').waitFor()
  await must.getByRole('combobox', { name: 'How' }).selectOption({ label: 'is there' })
  await page.getByRole('button', { name: 'Try', exact: true }).click()
  const result = page.getByText(/^Would have found \d+ of \d+ claims, \d+ of them denied\.$/)
  await result.waitFor()
  const [, found = '0', looked = '0', denied = '0'] = /found (\d+) of (\d+) claims, (\d+)/.exec((await result.textContent()) ?? '') ?? []
  expect(Number(looked)).toBeGreaterThan(10)
  expect(found).toBe(looked)
  expect(Number(denied)).toBeGreaterThan(0)
  await looksRight(page, 'rule-new-desk')
  await page.getByRole('button', { name: 'Add it, switched off' }).click()
  await page.getByRole('heading', { name: 'Office visits name a referral' }).waitFor()
  await page.getByRole('button', { name: 'Switch on' }).click()
  await page.getByRole('combobox', { name: 'From now on it' }).selectOption({ label: 'Stops the claim' })
  await page.getByLabel('Why').fill(`Would have found ${denied} denials`)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText(/switched it: on, stops the claim/).waitFor()
  await looksRight(page, 'rule-own-desk')
  await small.page.goto(page.url())
  await small.page.getByRole('button', { name: 'Change it' }).click()
  await small.page.getByLabel('Title').waitFor()
  await looksRight(small.page, 'rule-edit-phone')

  // The biller checks a ready claim again: it stops, with one tap to the field; with a reason it passes.
  await biller.page.goto(`${server.address}/s/work?state=READY`)
  await biller.page.getByRole('row').nth(1).getByRole('link').first().click()
  await biller.page.getByRole('heading', { level: 1 }).waitFor()
  const address = biller.page.url()
  await biller.page.getByRole('button', { name: 'Check again' }).click()
  await biller.page.getByRole('heading', { name: 'Blocks: No referral is named.' }).waitFor()
  expect(await biller.page.getByRole('link', { name: 'Put right' }).first().getAttribute('href')).toContain('field=details.referralNumber')
  await looksRight(biller.page, 'claim-stopped-phone')
  await biller.page.goto(`${server.address}/s/work?state=STOPPED`)
  await biller.page.getByRole('link', { name: 'Put right' }).first().waitFor()
  await looksRight(biller.page, 'work-stopped-phone')
  await biller.page.goto(address)
  await biller.page.getByRole('listitem').filter({ hasText: 'No referral is named.' }).getByRole('button', { name: 'Let it pass' }).click()
  await biller.page.getByRole('dialog').getByLabel('Why').fill('The payer waived it by phone')
  await biller.page.getByRole('dialog').getByRole('button', { name: 'Let it pass' }).click()
  await biller.page.getByText('Let pass: No referral is named.').waitFor()
  await biller.page.goto(`${server.address}/s/`)
  await biller.page.getByRole('link', { name: /Stopped by a check Not sent yet/ }).waitFor()
  await looksRight(biller.page, 'today-phone')
  for (const person of [admin, small, biller]) expect(person.errors).toEqual([])
})
