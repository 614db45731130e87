/** All that can be given of a story's publication. */
export const publication = {
  url: 'https://www.example.com/news/harbour',
  image: 'https://www.example.com/img/crane.jpg',
  imageAlt: 'A crane over "the" <harbour>',
  published: '2026-11-23T08:00:00+01:00',
  modified: '2026-11-24T09:30:00Z',
  publisher: 'The Harbour & Coast Times',
  publisherLogo: 'https://www.example.com/logo.png',
  section: 'World',
  keywords: ['harbour', 'storm & sea'],
  copyright: '© 2026 The Harbour & Coast Times',
  from: 'Desk <desk@example.com>',
  recipient: 'Night desk <night@example.com>',
};
