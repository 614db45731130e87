/** One invented story as systems of many kinds dress it, each after the shape of their real pages. */
const headline = 'Ferry firm to cut winter sailings to Osmer Island';
const deck = 'A third of the crossings go in November, and the last boat will leave at four';
const author = 'Jane Corrigan';
const date = '14 November 2026';
const one =
  'The company that runs the only ferry to Osmer Island will cut its winter timetable by a third, it said on Thursday.';
const two =
  'Islanders were told in a letter that reached them on the morning the new timetable was posted at the pier.';
const sub = 'What it means for the school';
const three =
  'Forty pupils take the early boat to Larkfield, and the first crossing of the day will now leave after lessons begin.';
const four = 'The council said that it would ask the company for a meeting before the end of the month.';

export const story = { headline, deck, author, paragraphs: [one, two, three, four], subhead: sub };

const nav = ['Home', 'News', 'Sport', 'Weather'];
const related = ['Pier repairs to take all summer', 'School roof mended at last', 'Larkfield win again'];
const list = (items: readonly string[], open = '<ul>', close = '</ul>') =>
  `${open}${items.map((item) => `<li><a href="/x">${item}</a></li>`).join('')}${close}`;
const links = (items: readonly string[]) => items.map((item) => `<a href="/x">${item}</a>`).join(' ');
const whole = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const paragraphs = (open = '<p>', close = '</p>', subhead = `<h2>${sub}</h2>`) =>
  `${open}${one}${close}${open}${two}${close}${subhead}${open}${three}${close}${open}${four}${close}`;

/** By the kind of system. What a page does not have: `deck`, `author`. */
export const cmsPages: Readonly<Record<string, { html: string; without?: readonly ('author' | 'subhead')[] }>> = {
  'a blog with microformats': {
    html: whole(
      `<div id="header">${list(nav)}</div><div class="hentry"><h1 class="entry-title">${headline}</h1><div class="entry-meta">Posted on <abbr class="published">${date}</abbr> by <span class="author vcard"><a class="fn" href="/jane">${author}</a></span></div><div class="entry-content">${paragraphs()}</div></div><div id="sidebar"><h3>Recent posts</h3>${list(related)}</div><div id="footer">Powered by Quill</div>`,
    ),
  },
  'blocks of a site builder': {
    html: whole(
      `<header class="wp-block-template-part"><nav class="wp-block-navigation">${list(nav)}</nav></header><main class="wp-block-group"><h1 class="wp-block-post-title">${headline}</h1><div class="wp-block-post-author-name">By ${author}</div><div class="wp-block-post-date"><time datetime="2026-11-14">${date}</time></div><div class="entry-content wp-block-post-content">${paragraphs('<p>', '</p>', `<h2 class="wp-block-heading">${sub}</h2>`)}</div></main><footer><p>© 2026 Larkfield Echo</p></footer>`,
    ),
  },
  'a framework with hashed names': {
    html: whole(
      `<div id="__next"><div class="css-1x9k2"><nav class="css-nv01">${links(nav)}</nav></div><article class="css-ar77"><div class="css-h1a"><h1 class="css-t93">${headline}</h1><p class="css-dk4">${deck}</p><div class="css-by1"><span class="css-a1"><a href="/jane">${author}</a></span><time class="css-tm">${date}</time></div></div><div class="css-bd">${paragraphs('<div class="css-w1"><p class="css-p1">', '</p></div>', `<h2 class="css-s2">${sub}</h2>`)}</div></article><div class="css-rl">${list(related)}</div></div>`,
    ),
  },
  'a newspaper group': {
    html: whole(
      `<header class="masthead">${list(nav)}</header><main><article class="story"><header class="story__header"><p class="story__kicker">Islands</p><h1 class="story__headline">${headline}</h1><p class="story__standfirst">${deck}</p><p class="story__byline">By <a rel="author" href="/jane">${author}</a></p><p class="story__timestamp">${date}</p></header><figure class="story__image"><img src="/ferry.jpg" alt=""><figcaption>The ferry at the pier. <span class="credit">Tom Hale</span></figcaption></figure><div class="story__body">${paragraphs()}</div></article><aside class="related"><h3>Related</h3>${list(related)}</aside></main><footer class="site-footer">Contact us</footer>`,
    ),
  },
  'an old page of tables': {
    html: `<html><body bgcolor="#ffffff"><table width="780"><tr><td>${links(nav)}</td></tr><tr><td width="140">${related.map((item) => `<a href="x.htm">${item}</a><br>`).join('')}</td><td><font size="5"><h1>${headline}</h1></font><p><i>By ${author}</i></p>${paragraphs('<p>', '', `<h3>${sub}</h3>`)}</td></tr></table></body></html>`,
  },
  'a page of breaks': {
    html: whole(
      `<div class="top">${links(nav)}</div><div class="post"><h2 class="title">${headline}</h2><p class="author">By ${author}</p><div class="text">${one}<br><br>${two}<br><br><b>${sub}</b><br><br>${three}<br><br>${four}</div></div>`,
    ),
  },
  'a content system with fields': {
    html: whole(
      `<div class="region region-header">${list(nav, '<ul class="menu">')}</div><div class="node node-article"><h1 class="page-title">${headline}</h1><div class="field field--name-field-subtitle"><div class="field__item">${deck}</div></div><div class="submitted">By <span>${author}</span></div><div class="field field--name-body"><div class="field__item">${paragraphs()}</div></div></div><div class="region region-footer"><p>About us</p></div>`,
    ),
  },
  microdata: {
    html: whole(
      `<nav>${list(nav)}</nav><div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${headline}</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person">By <span itemprop="name">${author}</span></span><meta itemprop="datePublished" content="2026-11-14"><div itemprop="articleBody">${paragraphs()}</div></div>`,
    ),
  },
  'a newsletter': {
    html: whole(
      `<div class="topbar">${links(['Subscribe', 'Sign in'])}</div><article class="newsletter-post post"><h1 class="post-title published">${headline}</h1><h3 class="subtitle">${deck}</h3><div class="byline-wrapper"><div class="meta"><a href="/@jane">${author}</a></div><div class="meta">${date}</div></div><div class="available-content"><div class="body markup">${paragraphs()}</div></div></article><div class="footer">© 2026 Jane Corrigan</div>`,
    ),
  },
  'divs for paragraphs': {
    html: whole(
      `<div class="nav">${links(nav)}</div><div class="article"><div class="article-title"><h1>${headline}</h1></div><div class="article-author">By ${author}</div><div class="article-text">${paragraphs('<div class="para">', '</div>', `<div class="crosshead"><strong>${sub}</strong></div>`)}</div></div>`,
    ),
  },
  'a page for phones': {
    html: `<!doctype html><html amp lang="en"><head><meta charset="utf-8"></head><body><amp-sidebar hidden>${list(nav)}</amp-sidebar><main><article><h1 class="headline">${headline}</h1><p class="byline">${author}</p><amp-img src="/f.jpg" width="1" height="1"></amp-img>${paragraphs()}</article></main><footer>Larkfield Echo</footer></body></html>`,
  },
  'a kicker inside of the headline': {
    html: whole(
      `<nav>${list(nav)}</nav><article><h1><span class="headline__kicker">Islands</span><span class="headline__text">${headline}</span></h1><p class="author">By ${author}</p><div class="content">${paragraphs()}</div></article>`,
    ),
  },
  'a paywall and promotions between': {
    html: whole(
      `<header>${list(nav)}</header><main class="article-main"><h1>${headline}</h1><p class="byline">By ${author}</p><div class="article-body"><p>${one}</p><div class="newsletter-signup"><p>Get the island news in your inbox every morning</p><button>Sign up</button></div><p>${two}</p><aside class="inline-related"><a href="/x">Read more: ${related[0]}</a></aside><h2>${sub}</h2><p>${three}</p><p>${four}</p></div></main><section class="most-read"><h3>Most read</h3>${list(related)}</section>`,
    ),
  },
  'comments below': {
    html: whole(
      `<nav>${list(nav)}</nav><article><h1>${headline}</h1><p class="byline">By ${author}</p>${paragraphs()}</article><section id="comments"><h3>3 comments</h3><div class="comment"><b>islander7</b><p>We have been told this every winter since I moved here, and nothing ever came of it.</p></div><div class="comment"><b>pier_watcher</b><p>The early boat is the one that nobody can do without, as the council knows very well.</p></div></section>`,
    ),
  },
  'a fragment out of an editor': {
    html: `<h1>${headline}</h1>\n<p>By ${author}</p>\n${paragraphs('<p>', '</p>\n')}`,
  },
  'a document that was published': {
    html: whole(
      `<div id="contents"><p class="c1 title"><span class="c0">${headline}</span></p><p class="c2"><span class="c3">By ${author}</span></p>${paragraphs('<p class="c2"><span class="c3">', '</span></p>', `<h2 class="c4"><span>${sub}</span></h2>`)}</div>`,
    ),
  },
  'names in the parts of a page': {
    html: whole(
      `<div data-component="Navigation">${links(nav)}</div><div data-component="ArticleHeader"><h1 data-testid="headline">${headline}</h1><div data-testid="byline">By <a href="/jane">${author}</a></div></div>${paragraphs('<div data-component="text-block"><p>', '</p></div>', `<div data-component="subheadline-block"><h2>${sub}</h2></div>`)}<div data-component="links-block">${list(related)}</div>`,
    ),
  },
  'sections in sections': {
    html: whole(
      `<div><div><div><div><ul class="nav navbar-nav">${nav.map((item) => `<li>${item}</li>`).join('')}</ul></div></div><section><section><div><div><h1>${headline}</h1></div></div><div><p class="byline">By ${author}</p></div><section><div><p>${one}</p></div><div><p>${two}</p></div><div><h3>${sub}</h3></div><div><p>${three}</p></div><div><p>${four}</p></div></section></section></section></div></div>`,
    ),
  },
  'capitals and no closing tags': {
    html: `<HTML><BODY><CENTER>${links(nav)}</CENTER><H1>${headline}</H1><P>By ${author}<P>${one}<P>${two}<H2>${sub}</H2><P>${three}<P>${four}</BODY></HTML>`,
  },
  'a story without a byline': {
    html: whole(
      `<nav>${list(nav)}</nav><main><h1>${headline}</h1><time>${date}</time><div class="text">${paragraphs()}</div></main>`,
    ),
    without: ['author'],
  },
  'authors of the file alone': {
    html: whole(
      `<nav>${list(nav)}</nav><main><h1>${headline}</h1><div class="text">${paragraphs()}</div></main>`,
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","author":{"@type":"Person","name":"${author}"}}</script>`,
    ),
  },
};
