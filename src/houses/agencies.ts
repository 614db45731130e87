/** Agencies and wires that sign and issue copy, as they write themselves. Shared by the styles. */

// biome-ignore format: read as a text
export const agencies: string[] = [
  'AP', 'Associated Press', 'The Associated Press', 'APNewsNow', 'Reuters', 'Reuter', 'Thomson Reuters',
  'Thomson Reuters Foundation', 'AFP', 'Agence France-Presse', 'UPI', 'United Press International', 'dpa',
  'Deutsche Presse-Agentur', 'tca/dpa', 'dpa-AFX', 'ots', 'ats', 'ats afp', 'ATS', 'SDA', 'Keystone-SDA', 'awp', 'apa', 'APA', 'ANSA',
  'epd', 'KNA', 'STT', 'STT-Lehtikuva', 'BNS', 'ELTA', 'LETA', 'MTI', 'HINA', 'Hina', 'Tanjug', 'STA', 'FENA', 'SRNA', 'BTA', 'AGERPRES', 'Agerpres', 'Mediafax',
  'Adnkronos', 'AGI', 'LaPresse', 'askanews', 'DHA', 'İHA', 'TASR', 'CTK', 'AMNA', 'UNIAN',
  'EFE', 'Europa Press', 'Lusa', 'Agência Brasil', 'Agência Lusa', 'Belga', 'ANP', 'TT', 'NTB', 'Ritzau', 'PAP', 'ČTK',
  'Xinhua', 'Beijing Xinhua', 'China News Service', 'TASS', 'ITAR-TASS', 'RIA Novosti', 'Interfax', 'Ukrinform', 'Kyodo', 'Kyodo News', 'Jiji',
  'Jiji Press', 'Yonhap', 'KCNA', 'PTI', 'Press Trust of India', 'ANI', 'IANS', 'UNI', 'Bernama', 'Antara', 'VNA',
  'PNA', 'CNA', 'AAP', 'Australian Associated Press', 'NZPA', 'The Canadian Press', 'Canadian Press', 'CP', 'PA', 'PA Media', 'Press Association',
  'SAPA', 'PANA', 'NAN', 'GNA', 'MENA', 'SANA', 'WAFA', 'WAM', 'SPA', 'QNA', 'KUNA', 'BNA', 'Petra', 'IRNA', 'Anadolu',
  'Anadolu Agency', 'AA', 'ANADOLU', 'Notimex', 'Télam', 'Telam', 'Prensa Latina', 'Inter Press Service', 'IPS',
  'BBC', 'BBC News', 'CNN', 'CNN Business', 'NBC News', 'CBS News', 'ABC News', 'Fox News', 'FOX Business', 'FOXBusiness', 'VOA', 'VOA News', 'RFE/RL', 'NPR',
  'Bloomberg', 'Bloomberg News', 'Dow Jones', 'Dow Jones Newswires', 'MarketWatch', 'Euronews', 'Al Jazeera', 'DW', 'RT',
  'PRNewswire', 'PR Newswire', 'PRNewswire-AsiaNet', 'AsiaNet', 'Kyodo JBN-AsiaNet', 'PRNewswire-FirstCall', 'PRNewswire-USNewswire', 'PRWeb',
  'Business Wire', 'BUSINESS WIRE', 'BusinessWire', 'GLOBE NEWSWIRE', 'GlobeNewswire', 'ACCESSWIRE', 'Accesswire', 'Marketwired', 'Marketwire',
  'CNW', 'Newsfile Corp', 'EQS', 'TNS', 'Tribune News Service', 'Tribune Content Agency', 'McClatchy', 'Cox News Service',
  'Knight Ridder', 'Gannett', 'Scripps Howard', 'New York Times News Service', 'The New York Times', 'The Washington Post',
  'The Guardian', 'The Conversation', 'ProPublica', 'KFF Health News', 'Stacker', 'StatePoint', 'Wikinews', 'MT Newswires',
  'رويترز', 'أ ف ب', 'د ب أ', 'وام', 'واس', 'سانا', 'قنا', 'بترا', 'فرانس برس', 'الأناضول', 'شينخوا',
];
