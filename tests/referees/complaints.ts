import type { Page } from '@playwright/test';

/** What the page complains of from now on: exceptions, errors on its console, violations of its security policy. */
export async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(`exception: ${message}`));
  page.on('console', (said) => said.type() === 'error' && complaints.push(`console: ${said.text()} ${said.location().url}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      console.error(`policy: ${effectiveDirective} refuses ${blockedURI} in ${sourceFile}`),
    );
  });
  return complaints;
}
