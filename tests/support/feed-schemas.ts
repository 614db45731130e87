/**
 * What the specifications of feeds ask of the elements that we write, as schemas: RSS 2.0 with the namespaces that the W3C's
 * validator knows, RFC 4287, JSON Feed 1.1. In RSS and Atom the children come in any order; ours have one.
 */
const types = `
  <xs:simpleType name="text"><xs:restriction base="xs:token"><xs:minLength value="1"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="iri"><xs:restriction base="xs:anyURI"><xs:pattern value="(https?://|urn:uuid:).+"/></xs:restriction></xs:simpleType>`;

const file = (fileName: string, namespace: string, body: string) => ({
  fileName,
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${namespace}" targetNamespace="${namespace}" elementFormDefault="qualified">${types}${body}</xs:schema>`,
});

const atomInRss = file(
  'atom-in-rss.xsd',
  'http://www.w3.org/2005/Atom',
  `<xs:element name="link"><xs:complexType>
     <xs:attribute name="href" type="iri" use="required"/>
     <xs:attribute name="rel" fixed="self" use="required"/>
     <xs:attribute name="type" fixed="application/rss+xml" use="required"/>
   </xs:complexType></xs:element>
   <xs:element name="updated" type="xs:dateTime"/>`,
);
const content = file(
  'content.xsd',
  'http://purl.org/rss/1.0/modules/content/',
  '<xs:element name="encoded" type="text"/>',
);
const dc = file(
  'dc.xsd',
  'http://purl.org/dc/elements/1.1/',
  '<xs:element name="creator" type="text"/><xs:element name="language" type="xs:language"/><xs:element name="rights" type="text"/>',
);

const rss = {
  fileName: 'rss.xsd',
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <xs:import namespace="http://www.w3.org/2005/Atom" schemaLocation="atom-in-rss.xsd"/>
  <xs:import namespace="http://purl.org/rss/1.0/modules/content/" schemaLocation="content.xsd"/>
  <xs:import namespace="http://purl.org/dc/elements/1.1/" schemaLocation="dc.xsd"/>
  ${types}
  <xs:simpleType name="rfc822"><xs:restriction base="xs:string">
    <xs:pattern value="(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"/>
  </xs:restriction></xs:simpleType>
  <xs:complexType name="item"><xs:sequence>
    <xs:element name="title" type="text"/>
    <xs:element name="link" type="iri" minOccurs="0"/>
    <xs:element name="guid"><xs:complexType><xs:simpleContent><xs:extension base="iri">
      <xs:attribute name="isPermaLink" type="xs:boolean" use="required"/>
    </xs:extension></xs:simpleContent></xs:complexType></xs:element>
    <xs:element name="pubDate" type="rfc822"/>
    <xs:element ref="atom:updated" minOccurs="0"/>
    <xs:element ref="dc:creator" minOccurs="0" maxOccurs="unbounded"/>
    <xs:element name="category" type="text" minOccurs="0" maxOccurs="unbounded"/>
    <xs:element ref="dc:language" minOccurs="0"/>
    <xs:element ref="dc:rights" minOccurs="0"/>
    <xs:element name="description" type="text" minOccurs="0"/>
    <xs:element ref="content:encoded"/>
  </xs:sequence></xs:complexType>
  <xs:element name="rss"><xs:complexType><xs:sequence>
    <xs:element name="channel"><xs:complexType><xs:sequence>
      <xs:element name="title" type="text"/>
      <xs:element name="link" type="iri"/>
      <xs:element name="description" type="text"/>
      <xs:element ref="atom:link" minOccurs="0"/>
      <xs:element name="generator" type="text"/>
      <xs:element name="lastBuildDate" type="rfc822"/>
      <xs:element name="item" type="item" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence></xs:complexType>
    <xs:unique name="guids"><xs:selector xpath="item"/><xs:field xpath="guid"/></xs:unique></xs:element>
  </xs:sequence><xs:attribute name="version" fixed="2.0" use="required"/></xs:complexType></xs:element>
</xs:schema>`,
};

export const rssSchema = { schema: [rss], preload: [atomInRss, content, dc] };

const ATOM = 'http://www.w3.org/2005/Atom';

const atom = {
  fileName: 'atom.xsd',
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${ATOM}" xmlns:a="${ATOM}" targetNamespace="${ATOM}" elementFormDefault="qualified">
  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="lang.xsd"/>
  ${types}
  <xs:complexType name="person"><xs:sequence><xs:element name="name" type="text"/></xs:sequence></xs:complexType>
  <xs:complexType name="link">
    <xs:attribute name="rel" use="required"/><xs:attribute name="type" use="required"/><xs:attribute name="href" type="iri" use="required"/>
  </xs:complexType>
  <xs:complexType name="entry"><xs:sequence>
    <xs:element name="id" type="iri"/>
    <xs:element name="title" type="text"/>
    <xs:element name="updated" type="xs:dateTime"/>
    <xs:element name="published" type="xs:dateTime" minOccurs="0"/>
    <xs:element name="link" type="link" minOccurs="0"/>
    <xs:element name="author" type="person" minOccurs="0" maxOccurs="unbounded"/>
    <xs:element name="category" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:attribute name="term" use="required"/></xs:complexType></xs:element>
    <xs:element name="rights" type="text" minOccurs="0"/>
    <xs:element name="summary" type="text" minOccurs="0"/>
    <xs:element name="content"><xs:complexType><xs:simpleContent><xs:extension base="text"><xs:attribute name="type" fixed="html" use="required"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
  </xs:sequence><xs:attribute ref="xml:lang"/></xs:complexType>
  <xs:element name="feed"><xs:complexType><xs:sequence>
    <xs:element name="id" type="iri"/>
    <xs:element name="title" type="text"/>
    <xs:element name="updated" type="xs:dateTime"/>
    <xs:element name="author" type="person"/>
    <xs:element name="link" type="link" minOccurs="0" maxOccurs="2"/>
    <xs:element name="generator" type="text"/>
    <xs:element name="entry" type="entry" minOccurs="0" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType>
  <xs:unique name="ids"><xs:selector xpath="a:entry"/><xs:field xpath="a:id"/></xs:unique></xs:element>
</xs:schema>`,
};
const lang = {
  fileName: 'lang.xsd',
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="lang" type="xs:language"/></xs:schema>`,
};

export const atomSchema = { schema: [atom], preload: [lang] };

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isAddress = (value: unknown) => typeof value === 'string' && /^https?:\/\//.test(value);
const isTime = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value);
const areTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

const feedKeys: Record<string, (value: unknown) => boolean> = {
  version: (value) => value === 'https://jsonfeed.org/version/1.1',
  title: isText,
  home_page_url: isAddress,
  feed_url: isAddress,
  items: Array.isArray,
};
const itemKeys: Record<string, (value: unknown) => boolean> = {
  id: isText,
  url: isAddress,
  title: isText,
  content_html: isText,
  summary: isText,
  image: isAddress,
  date_published: isTime,
  date_modified: isTime,
  authors: (value) =>
    Array.isArray(value) && value.every((one) => Object.keys(one).join() === 'name' && isText(one.name)),
  tags: areTexts,
  language: isText,
};

/** What a JSON Feed has that the specification does not take, and lacks that it asks for. */
export function jsonFeedProblems(text: string): string[] {
  const feed = JSON.parse(text);
  const check = (one: Record<string, unknown>, keys: typeof feedKeys, asked: string[], where: string) => [
    ...Object.entries(one).flatMap(([key, value]) =>
      keys[key]?.(value) ? [] : [`${where}${key}: ${JSON.stringify(value)}`],
    ),
    ...asked.flatMap((key) => (key in one ? [] : [`${where}${key} is missing`])),
  ];
  const items: Record<string, unknown>[] = feed.items;
  const ids = items.map(({ id }) => id);
  return [
    ...check(feed, feedKeys, ['version', 'title', 'items'], ''),
    ...items.flatMap((item, index) => check(item, itemKeys, ['id', 'content_html'], `items[${index}].`)),
    ...(new Set(ids).size === ids.length ? [] : ['an id is there twice']),
  ];
}
