/** The sheets of pages: their sources for the policy, and that they ask for nothing. */
import { describe, expect, it } from 'vitest';
import { pageThemes } from '../../src/formats/page/themes/index.js';
import { pageThemeNames } from '../../src/formats/page/themes/theme-names.js';
import { cspSource } from '../../src/formats/shared/digest.js';

const languages = ['en', 'de', 'ar', 'fa', 'he', 'zh', 'ja', 'und'];

describe.each(pageThemeNames)('%s', (name) => {
  const theme = pageThemes[name];

  it.each(languages)('%s: has the right source', (language) => {
    expect(theme.source?.(language)).toBe(cspSource(theme.css(language)));
  });

  it.each(languages)('%s: asks for nothing, and holds nothing that ends a style element', (language) => {
    expect(theme.css(language)).not.toMatch(/url\(|@import|https?:|<\/|<!--/i);
  });
});
