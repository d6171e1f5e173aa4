import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestSftpServer } from '../../server/test/sftp-server.ts'
import { aPerson, desktop, keepPictures, openBrowser, phone } from '../support/browser.ts'
import { withOwner } from '../support/database.ts'
import { signIn, violations } from '../support/journey.ts'
import { startServer, type RunningServer } from '../support/server.ts'

let server: RunningServer
let browser: Browser
let clearinghouse: TestSftpServer
beforeAll(async () => {
  clearinghouse = await new TestSftpServer().start()
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await clearinghouse?.stop()
})

/** As the operator of the server puts it: a file by name, in the practice's own folder. */
async function putSecret(name: string, content: string): Promise<void> {
  const practiceId = await withOwner(server.dataDir, async owner => Number((await owner.query('select min(id) as id from practice')).rows[0]?.id))
  const folder = join(server.dataDir, 'secrets', String(practiceId))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), content)
}

test('an administrator connects to a clearinghouse, and a file that cannot be read is found, opened and run again', async ({ onTestFailed }) => {
  const [admin, onPhone] = await Promise.all([aPerson(browser, desktop), aPerson(browser, phone)])
  onTestFailed(() => keepPictures('connections', [admin, onPhone]))
  await putSecret('north-sftp', clearinghouse.password)
  await signIn(server, admin, 'admin')
  const { page } = admin
  await page.goto(`${server.address}/s/admin/connections`)
  await page.getByRole('button', { name: 'Add a connection' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Name', { exact: true }).fill('Northgate Clearing')
  await form.getByLabel('Host').fill('https://127.0.0.1')
  await form.getByLabel('Port').fill(String(clearinghouse.port))
  await form.getByLabel('User name').fill(clearinghouse.username)
  await form.getByLabel('File with the password').fill('north-sftp')
  await form.getByLabel('Folder for claims').fill('/out')
  await form.getByLabel('Folder for answers', { exact: true }).fill('/in')
  expect(await violations(page)).toEqual([])
  await form.getByRole('button', { name: 'Save' }).click()
  await form
    .getByText(/name of the host alone/)
    .first()
    .waitFor()
  await form.getByLabel('Host').fill('127.0.0.1')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'detached' })

  // The host is told nothing before a person has compared its key.
  const card = page.getByRole('region', { name: 'Northgate Clearing' })
  await card.getByText('Key to confirm').waitFor()
  await card.getByRole('button', { name: /^Test/ }).click()
  await card.getByText(clearinghouse.fingerprint).waitFor()
  expect(clearinghouse.signIns).toBe(0)
  expect(await violations(page)).toEqual([])
  await card.getByRole('button', { name: 'It is the right key' }).click()
  await card.getByText('It works. No file waits for us.').waitFor()
  await card.getByText('Working', { exact: true }).waitFor()

  // What comes is fetched within a minute; what is no X12 stands in quarantine, first of all.
  writeFileSync(clearinghouse.at('in', 'notice.txt'), 'Dear practice, we are closed on Friday.')
  await signIn(server, onPhone, 'admin')
  await onPhone.page.goto(`${server.address}/s/admin/files`)
  const file = onPhone.page.getByRole('button', { name: 'notice.txt' })
  await file.waitFor({ timeout: 100_000 })
  await onPhone.page.getByText('In quarantine', { exact: true }).waitFor()
  expect(await violations(onPhone.page)).toEqual([])
  await file.click()
  const sheet = onPhone.page.getByRole('dialog')
  await sheet.getByRole('heading', { name: 'What the check found' }).waitFor()
  await sheet.getByRole('button', { name: 'Open', exact: true }).click()
  await sheet.getByText('Dear practice, we are closed on Friday.').waitFor()
  expect(await violations(onPhone.page)).toEqual([])
  await sheet.getByRole('button', { name: 'Run it again' }).click()
  await sheet.getByText('Being worked off').waitFor()
  expect(await clearinghouse.names('in')).toEqual([])
  expect([...admin.errors, ...onPhone.errors]).toEqual([])
})

test('an administrator says on the phone what an insurer wants on paper, and it stays', async ({ onTestFailed }) => {
  const admin = await aPerson(browser, phone)
  onTestFailed(() => keepPictures('paper', [admin]))
  await signIn(server, admin, 'admin')
  const { page } = admin
  await page.goto(`${server.address}/s/admin/payers`)
  const open = async () => {
    await page
      .getByRole('button', { name: /Medicare/ })
      .first()
      .click()
    const form = page.getByRole('dialog')
    await form.getByText('On paper (CMS-1500)').click()
    return form
  }
  const form = await open()
  await form.getByLabel(/points at \(24E\)/).selectOption({ label: 'one letter' })
  await form.getByLabel('Dates in boxes 14 to 18').selectOption({ label: '03 04 26' })
  await form.getByLabel(/Medigap/).check()
  expect(await violations(page)).toEqual([])
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'detached' })
  await page.reload()
  const again = await open()
  expect(await again.getByLabel(/points at \(24E\)/).inputValue()).toBe('1')
  expect(await again.getByLabel('Dates in boxes 14 to 18').inputValue()).toBe('6')
  expect(await again.getByLabel(/Medigap/).isChecked()).toBe(true)
})
