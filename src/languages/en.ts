/** English. */
import type { Language } from './language.js';

const list = (text: string): string[] => text.split('|');

export const en = (): Language => ({
  tag: 'en',
  by: list(
    'by|analysis by|story by|written by|words by|opinion by|commentary by|report by|reported by|text by|review by|perspective by|column by|article by|posted by|interview by|story and photos by|exclusive by|essay by',
  ),
  and: ['and'],
  months: list(
    'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec',
  ),
  weekdays: list(
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun',
  ),
  dateWords: list(
    'published|updated|posted|last|first|modified|edited|created|on|at|date|release|released|issued|a.m|p.m|am|pm|min|mins|minute|minutes|hour|hours|day|days|second|seconds|week|weeks|month|months|year|years|ago|read|reading|time|today|yesterday|the|of|and|noon|midnight|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|gmt|utc|bst|ist|aest|aedt|sast|jst|kst|cet|cest|views|comments|audio|listen|in|print|edition|this|article|story|was|is|more|than|old|to',
  ),
  roles: list(
    'reporter|reporters|correspondent|correspondents|writer|writers|editor|editors|columnist|contributor|contributors|staff|desk|newsroom|team|bureau|chief|producer|photographer|analyst|journalist|critic|intern|freelance|blogger|anchor|host|fellow|researcher|agencies|wire|wires|services|service|stringer|commentator|digital|multimedia|senior|deputy|assistant|associate|managing|executive|special|guest|investigative|presenter|meteorologist',
  ),
  outletWords: list(
    'news|times|post|press|tribune|herald|journal|gazette|chronicle|observer|guardian|telegraph|daily|weekly|magazine|tv|radio|network|agency|agence|newspapers|media|mail|sun|star|mirror|express|independent|standard|record|ledger|bulletin|courier|register|sentinel|examiner|inquirer|dispatch|globe|today|online|wire|wires|service|university|institute|foundation|council|kyodo|monitor|review|report|argus|advertiser|echo',
  ),
  summaryLabels: list(
    'Quick Looks|Quick Look|Story Highlights|Highlights|Key Highlights|Key Points|Key Takeaways|Key Facts|Takeaways|Summary|In Summary|At a Glance|In Brief|In Short|Main Points|The Main Points|Topline|The Gist|What You Need to Know|Need to Know|Key Developments|Fast Facts|Key Findings|Main Highlights',
  ),
  columnTitles: list(
    'brief|briefs|briefly|digest|police blotter|crime blotter|police log|blotter|shorts|roundup|round up|in other news|community calendar|news in short|newsbriefs|at random|news notes',
  ),
  labels: {
    slug: list('slug|slugline|story slug'),
    kicker: list('kicker|eyebrow|overline|label|rubric'),
    headline: list(
      'hed|hedline|head|headline|title|main head|main headline|web headline|print headline|seo headline|suggested headline|proposed headline',
    ),
    deck: list(
      'dek|deck|subhead line|subheadline|sub-headline|subtitle|sub-title|standfirst|drop head|drophead|readout|sell|summary deck|strapline|second deck|subdeck|sub hed|sub-hed',
    ),
    byline: list('by|byline|author|authors|reporter|reporters|writer|written by|words|story by|credit line|bylines'),
    dateline: list('dateline|place|location|city'),
    date: list('date|pub date|publication date|published|dated'),
    source: list('source|outlet|publication|agency'),
    text: list('lede|lead|nut graf|nutgraf|nut graph|body|text|story|copy|body copy|body text|article|intro|main text'),
    subhead: list(
      'subhed|subhead|crosshead|cross-head|cross head|shoulder head|inside head|section head|subheading|sub-heading',
    ),
    caption: list(
      'cutline|caption|photo caption|cut line|photo|photos|picture|image|pic caption|picture caption|image caption|photo credit',
    ),
    quote: list('pullquote|pull quote|pull-quote|blockquote|breakout quote|callout|call-out'),
    note: list(
      "note|editor's note|editors' note|note to editors|note to desk|desk note|embargo|embargoed until|correction|clarification|eds|advisory",
    ),
    todo: list('tk|tktk|note tk|todo|to do|to come|tbc|still to come'),
    other: list(
      'pub|section|art|length|word count|words count|budget|edition|page|deadline|priority|tags|tag|keywords|keyword|topics|category|categories|desk|contact|status|version|url|link|seo|seo title|meta|meta description|social|tweet|sidebar|graphic|video|audio|file name|filename',
    ),
  },
  notices: {
    kill: list(
      'kill|kill kill|kill kill kill|mandatory kill|bulletin kill|story killed|this story is killed|please kill|do not use',
    ),
    withdrawn: list(
      'withdrawn|story withdrawn|withdrawal|mandatory withdrawal|retraction|retracted|retracts|this story has been withdrawn|this story is withdrawn|please disregard|disregard|has been withdrawn|withdraws story|withdraw',
    ),
    hold: list(
      'hold for|hold story|hold this|please hold|hold the|hold until|hold|on hold|do not publish|do not run|not for publication|not for use|not for broadcast|strictly not for|not yet cleared|not cleared',
    ),
    embargo: list(
      'embargo|embargoed|under embargo|strictly embargoed|strict embargo|strictly under embargo|for release at|not for release|for publication after|not for publication before|not for publication until|not to be published before|embargo lifts|released under embargo|news embargo|for release',
    ),
    advance: list(
      'advance|advance for|adv for|adv|for advance|an advance|for use|for publication on|for publication in|for sunday|for saturday|for weekend|moved in advance|sunday advance|weekend advance',
    ),
    correction: list(
      'correction|corrections|corrects|corrected|corrected version|a corrected version|correcting|clarification|clarifies|an earlier version|this story corrects|this story has been corrected|this story was corrected|in a story|in an earlier version|in a previous version|in a sept|erratum|errata|this version corrects|resends to correct|refiles to correct|refile to correct|refiles|refile|correction to|corr',
    ),
    update: list(
      'updates with|updates to|updates throughout|updates|updated with|update|adds|adds details|adds quotes|adds background|recasts|rewrites|ledes with|leads with|new throughout|ups with|subs|will be updated|this story will be updated|this is a developing story|developing',
    ),
  },
  noticeWords: {
    until: list(' until | before | prior to | till '),
    endless: list('further notice|notified'),
    over: list(' lifted| no longer |immediate'),
    dated: list('for release|for release at|for use|for publication on|for publication in'),
  },
  addressees: list(
    'editors|eds|editor|desk|news editors|desks|all desks|attention editors|attn editors|attention|urgent attention|note to editors|to editors|advisory',
  ),
  notes: {
    lines: list(
      'FOR IMMEDIATE RELEASE|For Release|PRESS RELEASE|NEWS RELEASE|MEDIA RELEASE|MEDIA ADVISORY|PRESS ADVISORY|NEWS ADVISORY|PRESS STATEMENT|EDITORS NOTE|MEDIA CONTACT|PRESS CONTACT|NEWS FROM|URGENT|MORE|No Pickup',
    ),
    openers: list(
      "eds:|(eds:|eds.:|eds note|editors:|editor:|desk:|desks:|desk eds|desk -|editors -|editors note|editor's note|editor’s note|editors' note|editors’ note|note to editors|(editor's note|(editor’s note|with laser|with graphic|with photo|with art|with am-|with pm-|with bc-|with ap-|laserphoto|laser photo|laser graphic|lasergraphic|videotape|an ap photo|ap photo|ap graphic|ap video|$adv|adv |for release |for use |for immediate release|for pms|for ams|for sunday|for monday|embargo|embargoed|not for release|contact:|contacts:|media contact|media enquiries|media inquiries|press enquiries|press contact|for more information, contact|for further information|media release pr|subs |inserts |note contents|note language|note nature|retransmitting|retransmission|(apn|from ap newsfeatures|bc-special|ap extra|agencies and radio|radio out|a version of|stands for|an earlier|today's topic|first of two|first of three|first of a |second of two|last of two|last of three|last of a |only version|undated|moved|sub-bylines|restores|corrects|clarifies|clarification:|correction:|(this story|(this article|this story has been|this article has been|this is a breaking|this version corrects|hfr|ads ",
    ),
  },
  credits: {
    lines: [],
    openers: list(
      '(reporting by|reporting by|(additional reporting|additional reporting|(writing by|writing by|(editing by|editing by|(compiled by|compiled by|edited by|with reporting|(with reporting|with files from|— with files from|-- with files from|with inputs from|(with inputs|with agency|(with agency|with contributions from|reporting from|the associated press contributed|associated press writers |associated press reporters |associated press journalists |ap writers |reporter:|(source:|produced by|(produced by|graphics by|(graphics by|this report was|copy editing by|translated by|(translated by|with ap|with afp|with reuters',
    ),
  },
  creditEndings: list(
    'contributed to this report|contributed to this story|contributed to this article|contributed reporting|contributed to the report|helped with this story|contributed from|contributed to this dispatch|reported from',
  ),
  creditVerbs: [' reported from ', ' reporting from '],
  captions: list(
    'photo:|photos:|photo by|photograph:|photograph by|photographs by|image:|images:|picture:|pictures:|picture by|image source|image credit|image courtesy|photo credit|photo courtesy|photo illustration|credit:|credits:|file photo|file image|file picture|(file photo|(file)|file -|file –|file —|open this photo|open this image|open image|view of this image|(photo|(image|(picture|illustration:|illustration by|video:|watch:|watch |video |graphic:|graphic by|a file photo|(photo:|representational image|representative image|enlarge|enlarge this image|hide caption|toggle caption|caption|getty images|click to|play video|view image|view gallery|gallery:|photo/|photo /|logo -|photo -|logo:|(logo|(photo ',
  ),
  captionMarks: list(
    '/getty images|getty images)|(getty images|via getty|/reuters|/afp|/ap photo|(ap photo|ap photo/|(ap)|(afp)|(reuters)|(epa)|/epa|/shutterstock|shutterstock|istock|/bloomberg|file photo|file picture|(file)|photograph: |photo: |photo by|photos by|photo courtesy|courtesy of|image: |picture: |credit: |(supplied)|supplied)|(aap)|/alamy|alamy|unsplash|wikimedia commons|(photo|(pti)|handout|/dpa|screengrab|screenshot|(getty|pool photo|copyright: |© ',
  ),
  endMarks: {
    lines: list('ends|end|enditem|endit|reuter|reuters|more|30|nnnn|aap|aap rtv|copyright|item ends|(more)|end adv'),
    openers: ['end adv'],
  },
  boilerplate: list('about '),
  bio: list(' is a | is an | is the | covers | writes | has covered | is based '),
  issuerWords: list(
    'ministry|department|office|bureau|agency|government|authority|commission|council|committee|senate|congress|embassy|secretariat',
  ),
  page: {
    menu: {
      lines: list(
        'Skip to content|Skip to main content|Skip to navigation|Skip Navigation|Skip to footer|Search|Menu|Home|Homepage|Main menu|Navigation|Close|Close menu|Open menu|Toggle navigation|Sections|News|World|Politics|Business|Sport|Sports|Opinion|Opinions|Culture|Lifestyle|Health|Technology|Tech|Science|Travel|Weather|Video|Videos|Podcasts|Puzzles|Live|Live TV|Local|National|International|Entertainment|Markets|Economy|Finance|US|UK|USA|Africa|Asia|Europe|Middle East|Americas|Latest|Latest News|Breaking News|Top Stories|Trending|Trending Now|Most Read|Most Popular|Popular|Crime|Education|Environment|Features|Magazine|Newsletter|Newsletters|My Account|Account|Profile|Settings|Edition|E-paper|ePaper|Subscriber Exclusive|Go|Search for:|Main Navigation|Breadcrumb|Listen|Listen to article|Listen to this article|Audio|Font Size|Text size|Print this article|Jump to|Loading|Back|Next|Previous|Prev|Advertise|Careers|About|Contact|Help|Support|Download PDF|View all|See all|More|All|Archive|Archives',
      ),
      openers: list('skip to |home >|home »|home /|you are here|reveal sub|toggle |close nav|open nav'),
    },
    'share-bar': {
      lines: list(
        'Share|Share this|Share this article|Share this story|Share this:|Share article|Share on|Share with friends|Share on Facebook|Share on Twitter|Share on X|Share on LinkedIn|Share on WhatsApp|Share via Email|Share by email|Share full article|Share options|Shares|Tweet|Email|E-mail|Mail|Print|Print this|Print page|Facebook|Twitter|X|LinkedIn|WhatsApp|Whatsapp|Messenger|Telegram|Reddit|Pinterest|Pocket|Flipboard|Instagram|YouTube|TikTok|Threads|Bluesky|Mastodon|Tumblr|SMS|Truth|Gettr|Gab|Parler|Copy|Copy link|Copy Link|Copied|Link copied|Link|Gift|Gift article|Gift this article|Give this article|Save|Save article|Save this article|Saved|Save for later|Bookmark|Bookmarked|Add to bookmarks|Comment|Comments|Follow|Following|Follow us|Follow us on|Line|Weibo|WeChat|Google News|Send|More sharing options|Expand|Like this:|Like|Likes|RSS|Add us on Google|Resize|Listen|Translate|Republish|Republish this article|Cite this article|Get link|Post|AddThis|Free Republic|Share Story|Share This Story|Read in app|Text|Download|Hide|Show',
      ),
      openers: list(
        'share on |share this |share via |share to |share:|share |click to share|follow us on|follow @|facebook twitter|facebook x|copy link|share & |add as a preferred|make us preferred',
      ),
    },
    'related-link': {
      lines: list(
        "Related|Related Stories|Related Story|Related Articles|Related Article|Related Posts|Related Content|Related Topics|Related Coverage|Related News|Related Links|Related Reading|Read More|Read Next|Read also|Also read|More|More News|More Stories|More from|More on this story|More on this|More in|More to Read|More Like This|More Top Stories|Latest Posts|Latest Stories|Recommended|Recommended Stories|Recommended for you|Recommended Reading|Recommended Articles|Editors' Picks|Editor's Picks|Editor’s Picks|Editors’ Picks|Editor's Choice|Don't miss|Don’t Miss|Must Read|You may also like|You might also like|You May Also Be Interested In|Most Viewed|Most Read|Most Popular|Most Commented|Trending|Trending Now|Trending Stories|Popular Stories|Popular Now|Up Next|Up next|Next Up|What to Read Next|What To Know|Keep Reading|Continue reading|Explore more|In case you missed it|Top Stories|Top Headlines|Sponsored|Sponsored Content|Promoted|From our partners|Around the Web|Elsewhere|See also|Also see|See more|Show more|Load more|Other Stories|Other News|In this story|In this article|On this topic|Topics|Tags|Explore|Further reading|Next Article|Previous Article|Next Story|Previous Story|Next Post|Previous Post|Read Full Story|Stories for you|Suggested|More about|Latest|Featured|Featured Stories|Back to top|Back to Top|Popular|You may like|Spotlight|Watch|Watch Now|Video|Videos|Now playing|Today's Top Stories|About the author|About the Author|View author publications|Author|Authors|The latest|Highlights of the day|Story Source|More on",
      ),
      openers: list(
        'read more:|read more |read more|read next|read also|also read|also see|see also|see more|related:|recommended|more:|more on |more from |more stories|more news|must read|don’t miss|dont miss|watch:|watch now|listen:|next article|previous article|previous post|next post|continue reading|story continues|continue to article|tags:|tag:|tags |topics:|topic:|filed under|filed in|categories:|posted in|in pictures:|in case you missed|> read|>> |» |explainer:|analysis:|opinion:|live:|editorial:|click here|click to |view more|view all|view comments|show more|load more|learn more|find out more|download the|download our|most read|up next|keywords:|issues:|issue:|this story was originally|the post |trending|also on|editor’s pick|editors’ pick|top stories|you may also|you might also|recommended by|sponsored|paid for by|promoted by|newsletter:|have a story|got a tip|got a story|do you have a|know more|contact us|email us|report an error|report a typo|send us|write to|this article originally|originally published|licensed under',
      ),
    },
    comments: {
      lines: list(
        'Comments|Comment|View Comments|Join the Conversation|Leave a comment|Leave a Reply|Leave a Reply Cancel reply|Post a comment|Post Comment|Add a comment|Add Comment|No comments|No comments yet|Comments are closed|Comments are closed.|0 Comments|Show Comments|Hide Comments|Load Comments|Write a comment|You must Register or Login to post a comment.|You must be logged in to post a comment.|You must log in to post a comment.|Log in to leave a comment|Login to leave a comment|Join the discussion|Start the conversation|Have your say|What do you think?|Sign in to comment|Log in to comment|Report this comment|Conversation|Read comments|Be the first to comment|Discuss|Reply',
      ),
      openers: list(
        'you must be logged in|you must log in|you must register|log in to comment|sign in to comment|join the conversation|leave a comment|comments are|view comments|our commenting|comment policy|this conversation is|share your thoughts|please read our comment|commenting on this',
      ),
    },
    advertisement: {
      lines: list(
        'Advertisement|Advertisements|Advertising|ADVERTISEMENT|Ad|Ads|Sponsored|Sponsor|Sponsor Message|Promoted|Skip advertisement|Story continues below|Story continues below advertisement|Story continues below this ad|Article continues below|Article continues below advertisement|Article continues after advertisement|Continue reading the main story|Advertisement - Scroll to continue|Advertisement Scroll to continue|Loading...|Remove Ads|Hide Ads|Content continues after this ad|Paid content|SUPPORT|Ad Feedback|Remaining Ad Time|Skip Ad',
      ),
      openers: list(
        'advertisement|story continues below|story continues after|article continues|continue reading below|content continues|this content is imported|this embed|view this post|a post shared by|pic.twitter.com|advertiser content|allow content|we need your permission|to see this content|this content may|this article contains affiliate|we may earn|when you purchase|if you buy',
      ),
    },
    'sign-up': {
      lines: list(
        'Subscribe|Subscribe now|Subscribe Today|Sign up|Sign Up|Sign in|Sign In|Log in|Log In|Login|Log out|Register|Register now|Create account|Newsletter|Newsletters|Donate|Donate Now|Support us|Become a member|Join|Join now|Join us|My account|Sign up now|Get the app|Download the app|Subscribe to our newsletter|Sign up for our newsletter|Email address|Your email|Enter your email|Submit|Already a subscriber?|Free trial|Start your free trial|Start free trial|Join for free|Get started|Try for free|Manage subscription|Turn on notifications|Enable notifications|Subscribers only|Premium',
      ),
      openers: list(
        'sign up|subscribe to|subscribe for|subscribe today|subscribe now|subscribe |get our |get the latest|get daily|get all the|get the day|get updates|join our |join us|support our |support independent|follow our|download our app|enter your email|already a |already have|to continue reading|to read more|by signing up|by subscribing|by clicking|by submitting|by entering|please enable|please check|stay up to date|stay informed|stay connected|delivered to your|never miss|log in |sign in to |we use cookies|this site uses|this website uses|this site is protected|you can unsubscribe|your email|i agree|i consent|an error has|processing your|our newsletter|your support|reader support|make a donation|we rely on|start your|create a free|a free account|you have reached your',
      ),
    },
    footer: {
      lines: list(
        'About us|About Us|About|Contact us|Contact Us|Contact|Privacy|Privacy Policy|Privacy policy|Privacy notice|Privacy Notice|Terms|Terms of Use|Terms of use|Terms of Service|Terms & Conditions|Terms and Conditions|Cookie Policy|Cookie policy|Cookies|Cookie Settings|Cookie settings|Manage cookies|Accessibility|Accessibility statement|Sitemap|Site Map|Advertise|Advertise with us|Careers|Jobs|Help|Help Center|FAQ|FAQs|Legal|Legal notice|Imprint|Corrections|Editorial Policy|Ethics|Masthead|All rights reserved|All Rights Reserved.|Do Not Sell My Personal Information|Do not sell or share my personal information|Your Privacy Choices|Ad Choices|AdChoices|Press|Feedback|Licensing|Reprints & Permissions|Rights and permissions|Copyright|Work with us|Our team|Partners|Sitemap |Connect with us|Company|Policies|Quick Links|Community Guidelines|Disclaimer|Syndication|Site index|Site Index',
      ),
      openers: list(
        '©|copyright |(c) |all rights reserved|no part of this|this material may not|reproduction |powered by|our standards|our code of|privacy policy|terms of|cookie|use of this site|by using this|designed by|quotes delayed|data delayed|market data|a division of|part of the|member of the|published by|registered office|our brands|made with|this article appears|this article appeared|this story appears|this story appeared|a version of this article|find us|our sites|© ',
      ),
    },
  },
});
