import { expect, test } from 'vitest'
import { describeInBrowser } from './browser.ts'

describeInBrowser('a browser test', newPage => {
  test('sees a page', async () => {
    const page = await newPage()
    await page.setContent('<main lang="kk"><h1>Таразы</h1></main>')
    expect(await page.getByRole('heading').textContent()).toBe('Таразы')
  })

  test('can do without JavaScript', async () => {
    const page = await newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    await page.setContent('<p>ә</p><script>document.body.textContent = "script"</script>')
    expect(await page.textContent('p')).toBe('ә')
  })
})
