// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/name_tables.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace minutebook::analyzers {
namespace {

using enum TitleKind;

constexpr std::array kTitles = std::to_array<Title>({
    // Members, with what OCR makes of "Cllr".
    {"cllr", "Cllr", kStrong},
    {"clir", "Cllr", kStrong},
    {"cilr", "Cllr", kStrong},
    {"ciir", "Cllr", kStrong},
    {"clr", "Cllr", kStrong},
    {"cllir", "Cllr", kStrong},
    {"clllr", "Cllr", kStrong},
    {"cllt", "Cllr", kStrong},
    {"c1lr", "Cllr", kStrong},
    {"cl1r", "Cllr", kStrong},
    {"c11r", "Cllr", kStrong},
    {"bcllr", "BCllr", kStrong},
    {"ccllr", "CCllr", kStrong},
    {"dcllr", "DCllr", kStrong},
    {"coun", "Coun", kStrong},
    {"councillor", "Councillor", kStrong},
    {"councilor", "Councillor", kStrong},
    {"counciilor", "Councillor", kStrong},
    {"counciltor", "Councillor", kStrong},
    {"counclllor", "Councillor", kStrong},
    {"counclilor", "Councillor", kStrong},
    {"counciller", "Councillor", kStrong},
    {"ald", "Ald", kStrong},
    {"alderman", "Alderman", kStrong},
    {"alderwoman", "Alderwoman", kStrong},
    {"bailie", "Bailie", kStrong},
    {"cllrs", "Cllr", kPlural},
    {"clirs", "Cllr", kPlural},
    {"cilrs", "Cllr", kPlural},
    {"clrs", "Cllr", kPlural},
    {"couns", "Coun", kPlural},
    {"councillors", "Councillor", kPlural},
    {"councilors", "Councillor", kPlural},
    {"aldermen", "Alderman", kPlural},
    // Welsh and Irish.
    {"cynghorydd", "Cynghorydd", kStrong},
    {"gynghorydd", "Cynghorydd", kStrong},
    {"chynghorydd", "Cynghorydd", kStrong},
    {"nghynghorydd", "Cynghorydd", kStrong},
    {"cyng", "Cyng", kStrong},
    {"cyngh", "Cyng", kStrong},
    {"cynghorwyr", "Cynghorydd", kPlural},
    {"gynghorwyr", "Cynghorydd", kPlural},
    {"chynghorwyr", "Cynghorydd", kPlural},
    {"henadur", "Henadur", kStrong},
    {"maer", "Maer", kWeak},
    {"faer", "Maer", kWeak},
    {"parch", "Parch", kStrong},
    {"parchedig", "Parchedig", kStrong},
    {"athro", "Athro", kWeak},
    {"syr", "Syr", kStrong},
    {"fonesig", "Fonesig", kStrong},
    {"arglwydd", "Arglwydd", kWeak},
    {"arglwyddes", "Arglwyddes", kWeak},
    {"dirprwy", "Dirprwy", kPrefix},
    {"comhairleoir", "Comhairleoir", kStrong},
    {"comhairleoiri", "Comhairleoir", kPlural},
    {"chomhairleoir", "Comhairleoir", kStrong},
    {"cmhlr", "Cmhlr", kStrong},
    {"cathaoirleach", "Cathaoirleach", kWeak},
    {"leas-chathaoirleach", "Leas-Chathaoirleach", kWeak},
    {"leas", "Leas", kPrefix},
    {"chathaoirleach", "Chathaoirleach", kWeak},
    {"teachta", "Teachta", kStrong},
    {"senator", "Senator", kWeak},
    // Everybody's.
    {"mr", "Mr", kStrong},
    {"mrs", "Mrs", kStrong},
    {"ms", "Ms", kStrong},
    {"miss", "Miss", kStrong},
    {"mx", "Mx", kStrong},
    {"messrs", "Mr", kPlural},
    {"mesdames", "Mrs", kPlural},
    {"misses", "Miss", kPlural},
    {"dr", "Dr", kStrong},
    {"drs", "Dr", kPlural},
    {"doctor", "Doctor", kWeak},
    {"prof", "Prof", kStrong},
    {"professor", "Professor", kStrong},
    // Honour and office.
    {"sir", "Sir", kStrong},
    {"dame", "Dame", kStrong},
    {"lord", "Lord", kWeak},
    {"lady", "Lady", kWeak},
    {"baroness", "Baroness", kStrong},
    {"baron", "Baron", kWeak},
    {"viscount", "Viscount", kStrong},
    {"viscountess", "Viscountess", kStrong},
    {"earl", "Earl", kWeak},
    {"countess", "Countess", kWeak},
    {"rt", "Rt", kPrefix},
    {"right", "Right", kPrefix},
    {"hon", "Hon", kWeak},
    {"honourable", "Honourable", kWeak},
    {"mayor", "Mayor", kWeak},
    {"mayoress", "Mayoress", kWeak},
    {"deputy", "Deputy", kWeak},
    {"provost", "Provost", kWeak},
    {"convener", "Convener", kWeak},
    {"convenor", "Convenor", kWeak},
    {"judge", "Judge", kWeak},
    // Church.
    {"rev", "Rev", kStrong},
    {"revd", "Revd", kStrong},
    {"reverend", "Reverend", kStrong},
    {"canon", "Canon", kWeak},
    {"father", "Father", kWeak},
    {"fr", "Fr", kStrong},
    {"sister", "Sister", kWeak},
    {"pastor", "Pastor", kWeak},
    {"imam", "Imam", kWeak},
    {"rabbi", "Rabbi", kWeak},
    {"bishop", "Bishop", kWeak},
    {"archdeacon", "Archdeacon", kWeak},
    // Ranks.
    {"lt", "Lt", kPrefix},
    {"lieutenant", "Lieutenant", kWeak},
    {"capt", "Capt", kStrong},
    {"captain", "Captain", kWeak},
    {"maj", "Maj", kStrong},
    {"major", "Major", kWeak},
    {"col", "Col", kStrong},
    {"colonel", "Colonel", kWeak},
    {"brig", "Brig", kStrong},
    {"brigadier", "Brigadier", kWeak},
    {"gen", "Gen", kStrong},
    {"commander", "Commander", kWeak},
    {"cdr", "Cdr", kStrong},
    {"cmdr", "Cmdr", kStrong},
    {"admiral", "Admiral", kWeak},
    {"sgt", "Sgt", kStrong},
    {"sergeant", "Sergeant", kWeak},
    {"inspector", "Inspector", kWeak},
    {"insp", "Insp", kStrong},
    {"superintendent", "Superintendent", kWeak},
    {"supt", "Supt", kStrong},
    {"pcso", "PCSO", kStrong},
    {"pc", "PC", kWeak},
});

// Longer tables of single words, parted by white space.

constexpr std::string_view kHonours = R"(
  obe mbe cbe kbe dbe gbe bem om ch kg kt lg kcb gcb dcb cb kcmg gcmg dcmg cmg kcvo gcvo dcvo cvo lvo mvo pc jp dl qc kc
  mp ms msp mla am mep td tc teachta vc gc dso dsc dfc dcm mc mm qpm kpm qfsm kfsm qam qgm afc rd vrd erd cstj ostj mstj
  phd dphil md ma ba msc bsc mba llb llm mphil beng meng bed dds dba edd pgce fba frs frse frsa frgs frics mrics fcca
  acca aca fca acma fcma cpfa cipfa fcpfa mrtpi frtpi riba rias arb miet mice fice ceng ieng cenv fcipd mcipd fcips mcips
  ciob mciob fciob ciwem ciht mciht fciht mcih fcih cihm fcmi fioh frcp mrcp frcs frcgp mrcgp frcn rgn rn hons esq jnr jr
  snr sr dcl fcgi fkc mod
)";

constexpr std::string_view kParticles = R"(
  de la le les du des del della delle di da das dos van der den ter von zu zum zur bin binti bint ibn ben
  al el ap ab ferch o ni nic mac mc ui st san santa
)";

constexpr std::string_view kGivenNames = R"(
  aaron abbie abby abdul abdullah abi abigail abraham ada adam ade adebayo adele aditi aditya adnan adrian
  adrienne afzal agnes ahmad ahmed aidan aideen aileen ailsa aisha aisling ajay akash akbar akhtar akram al
  alan alana alasdair alastair albert alec aled alejandro aleksander alex alexa alexander alexandra
  alexandria alexis alf alfie alfred ali alice alicia alina alisha alison alistair alister aliyah allan
  allen allison alun alwyn alyson amal amanda amar amara amarjit amber ambrose ameena amelia amin amina amir
  amit amitabh amjad amrit amy ana anand anastasia andre andrea andreas andrew andrzej andy aneeta aneurin
  angela angelina angharad angie angus anil anisa anita anjali anjum ann anna annabel annabelle anne
  annemarie annette annie annika anouk anthea anthony antoinette anton antonia antonio anusha anwar anya
  aoife april arabella archibald archie ariana arianwen arif arjun arlene arnold arran art arthur arun asad
  asha ashfaq ashley ashok asif asim asma asya athena aubrey audrey augusta augustine aurelia austin ava
  avril ayesha azhar aziz babatunde baljit barbara barnaby barney barrie barry bartholomew bashir basil
  beata beatrice beatrix becca becky belinda ben benedict benjamin benny bernadette bernard bernice bernie
  bert berta beryl bess beth bethan bethany betty bev beverley beverly bhupinder bill billie billy bjorn
  blake blanche bob bobby bogdan boris brad bradford bradley brandon branwen breda brenda brendan brendon
  brenna brian briana brid bridget brigid brigitte bronagh bronwen bronwyn bruce bruno bryan bryn bryony
  caitlin caitriona caleb callum calum calvin cameron camilla camille candice cara caren carina carl carla
  carlos carly carmel carmen carol carole carolina caroline carolyn carrie carwyn caryl carys casey caspar
  cassandra cat catarina caterina cath cathal catherine cathie cathryn cathy catrin catriona cecil cecilia
  cecily cedric ceinwen celeste celia celine ceri cerys chaim chand chandra chantelle charlene charles
  charley charlie charlotte charmaine chas chelsea cheryl chetan chiara chidi chinedu chioma chloe chris
  chrissie chrissy christa christian christina christine christopher chukwuma ciara ciaran cilla cillian
  cindy claire clara clare clarence clarissa claud claude claudette claudia claudine cledwyn clement
  clementine cleo cliff clifford clint clive clodagh clyde cole colette colin colleen colm colum conall
  connor conor conrad constance constantin cora coral cordelia corey corinne cormac cornelia cornelius
  courtney craig cressida crispin cristina crystal curtis cuthbert cynthia cyril dafydd dagmar dai daisy
  dale damian damien damon dan dana daniel daniela daniella danielle danny daphne dara darius darragh
  darrell darren darryl daryl dave davey david davina dawn dean deanna debbie deborah debra declan deepa
  deepak deirdre delia delphine delyth demetrius denis denise dennis denzil derek dermot derrick derry des
  desmond dewi dexter diana diane dianne diarmuid dick diego dieter dilip dilwyn dilys dimitri dimitrios
  dinah dinesh dionne dipika dominic dominik dominique don donal donald donna donncha dora doreen doris
  dorothy dot doug dougal douglas doyin drew duncan dwight dylan dympna eamon eamonn earl ebony ed eddie
  edgar edith edmond edmund edna eduardo edward edwin edwina efua eifion eileen eilidh eilis eimear einir
  eira eirian eirlys eirwen eirwyn elaina elaine eleanor elen elena eleni eleri elfed eli elias elin eliot
  elisabeth elise elisha eliza elizabeth ella ellen ellie elliot elliott ellis elliw eloise elsa elsie
  elspeth elton eluned elvira elwyn emanuel emer emil emilia emilie emily emlyn emma emmanuel emmeline emrys
  emyr ena enda enid enrique eoghan eoin ephraim eric erica erik erika erin ernest ernie errol esme esther
  ethan ethel etta euan eugene eugenia eunice eva evan evangeline eve evelyn everton ewa ewan ewart ewen
  eyfion ezra faisal faith fatima fatimah fatma faye fearghal felicia felicity felix femi ferdinand fergal
  fergus ffion fidelma finbarr finlay finn finola fintan fiona fionn fionnuala flavia fleur flora florence
  floyd folake folasade frances francesca francesco francine francis francisco frank frankie franklin franz
  fraser fred freda freddie freddy frederica frederick freya frieda gabriel gabriella gabrielle gail galina
  gareth garfield garry garth gary gavin gaynor gearoid geeta gemma gene genevieve geoff geoffrey george
  georgia georgie georgina ger geraint gerald geraldine gerard gerhard germaine gerrard gerry gertrude
  gethin ghulam gianni gideon gilbert giles gill gillian gillie gina ginny giorgio giovanni gisela gita
  giuseppe gladys glen glenda glenn glenys gloria glyn glynis godfrey gopal gordon grace graeme graham
  grahame grainne grant greg gregor gregory greta gretchen griffith grzegorz guenther guido guillaume gulam
  gulzar gurdeep gurdip gurjit gurmeet gurpreet gus gustav guy gwen gwenda gwendolen gwendoline gwenllian
  gwilym gwyn gwyndaf gwyneth gwynfor gwynne habib habiba hadi hafsa hal haleema hamid hamish hamza hana
  hanif hank hanna hannah hans hardeep hari harinder haris harish harjinder harjit harold haroon harpreet
  harriet harrison harry harsha hartley haruna harvey hasan hasina hassan hattie haydn haydon hayley hazel
  heather hector hedd hefin hefina heidi heinrich heledd helen helena helene helga henrietta henrik henry
  herbert herman hermione hetty hilary hilda hitesh holly horace howard howell hubert hugh hugo humphrey
  hussain hussein huw hywel iain ian ibrahim ida idris iestyn ieuan ifan ifeoma ifor ignatius igor ikram
  ilona ilya imelda imogen imran imtiaz ina inderjit indira indra ines inga inge ingrid ioan iolo iona
  iorwerth ira iram irena irene irfan iris irma irvine isaac isabel isabella isabelle iseult ishaq isidore
  isla ismail isobel israr istvan ithel ivan ivana ivor iwan iwona jabed jabeen jacek jack jackie jackson
  jacob jacqueline jacqui jade jaffer jagdeep jagdish jago jaime jake jakub jamal james jamie jamil jan jana
  jane janet janette janice janie janine janis janusz jared jarlath jarrod jas jasmin jasmine jason jaspal
  jasper jaswant jaswinder javaid javed javier jay jaya jayden jayesh jayne jean jeanette jeanne jeannie
  jeevan jeff jeffery jeffrey jem jemima jemma jen jenna jennie jennifer jenny jeremiah jeremy jermaine
  jerome jerry jess jesse jessica jessie jez jill jillian jim jimmy jitendra jo joan joanna joanne joaquin
  jocelyn jock jodie jody joe joel joelle joey johan johann johanna john johnny jon jonathan jonathon joni
  jonny jordan jorge jose joseph josephine josh joshua josiah josie joy joyce juan juanita judah jude judi
  judie judith judy julia julian juliana julianne julie juliet juliette julio julius june justin justina
  justine kabir kaleem kalpana kamal kamran karan kareem karen karim karin karina karl karla karolina kashif
  kasia katarina katarzyna kate katerina kath katharine katherine kathleen kathryn kathy katia katie katja
  katrina katy katya kaushik kavita kay kaye kayleigh keeley kehinde keir keira keith kelechi kelly kelvin
  kemi ken kenan kendra kenneth kenny keri kerri kerrie kerry kev kevin khadija khadijah khaled khalid
  khalil kian kiera kieran kieron kimberley kimberly kiran kirit kirk kirsten kirstie kirsty kishan kit
  kitty klaus kofi kofoworola konrad konstantin kris krishna krista kristian kristin kristina kristine
  krystyna krzysztof kuldip kulwant kumar kunle kurt kwabena kwadwo kwame kwasi kwesi kyle kylie lachlan
  lakshmi lal lana lance lara larissa larry lars lata latifa laura lauren laurence lauretta laurie lavinia
  lawrence layla lea leah leanne leanora lee leena leigh leighton leila leilah lena leo leon leonard leonie
  leonora leroy les lesley leslie lester leticia lettice lettie lewis lex liam liana lila lilian liliana
  lillian lily lina lincoln linda lindsay lindsey linus lionel lisa lisbeth lise liu liz liza lizzie lleucu
  llewellyn llewelyn llinos llio lloyd llyr logan lois lola lorcan lorenzo loretta lorna lorraine lottie lou
  louie louis louisa louise lowri luca lucas lucia lucian lucie lucille lucinda lucy ludmila ludwig luigi
  luis lukas luke luned luther lydia lyn lynda lyndon lynette lynn lynne lynsey mabel madeleine madeline
  madge madhu mads mae maeve magda magdalena maggie magnus mahendra maher mahmood mahmoud mai maighread
  maire mairead mairi maisie majid makbool mal malachy malcolm malik mamta mandeep mandy manfred manish
  manjit manju manmohan manoj mansoor manu manuel manuela mara marc marcel marcella marcia marco marcus
  mared marek margaret margarita margery margie margo margot marguerite mari maria mariah mariam marian
  mariana marianne mariantonietta marie marilyn marina mario marion marisa marius marjorie mark markus
  marlene marlon marta martha marti martin martina martine martyn marvin mary maryam masood mathew mathias
  mathilda matilda matt matteo matthew matthias matthieu maud maura maureen maurice mauro mavis max
  maximilian maxine maya mazhar meena meera meg megan mehmet mehmood mehreen mehul meinir meirion mel
  melanie melinda melissa melody melvin melvyn menna mercy meredith mererid merfyn meriel merle mervyn meryl
  meurig mia micah michael michaela michal michel michele michelle mick mickey mihai mihir mike mikhail mila
  mildred miles millicent millie milo mimi mina mindy minnie miranda miriam miroslav mirza misbah mitch
  mitchell mo moeen mohamed mohammad mohammed mohan mohinder mohsen mohsin moina moira molly mona monica
  monika monique montague montgomery morag moreen morgan moses moshe moya muhammad mujahid mukesh munir
  muriel murray mushtaq mustafa myfanwy mykola myles myra myrna myrtle nabeel nabila nada nadeem nadia
  nadine naeem nagina naheed naila naima naina nalini nana nancy nandini naomi naresh nargis narinder nasim
  nasir nasreen nat natalia natalie natasha nathan nathaniel naveed naz nazia nazir ned neelam neha neil
  nell nellie nelson nerys nesta nevil neville ngozi nia niall niamh nicholas nick nicki nicky nicola
  nicolas nicole nige nigel nihal nik nikhil nikita nikki nikolai nils nina ninian niraj nirmal nisha
  nishant nita nitin nnamdi noah noel noelle non noor nora noreen norma norman norris nuala nuno nusrat obi
  octavia odette ola olaf olga olive oliver olivia oliwia ollie olu oluwaseun oluwole olwen olwyn omar oona
  oonagh orla orlaith orlando oscar osian osman osric oswald otis ottilie otto owain owen pablo paddy padma
  padraic padraig pam pamela paolo parminder parveen parvez pascal pascale pat patience patricia patricio
  patrick patsy patti paul paula paulette paulina pauline paulo pauric pavel pawel pedro peggy penelope
  pennie penny percival percy perdita pere perpetua perry pervez pete peter petra petros phil philip
  philippa phillip phillipa philomena phoebe phyllis pierce pierre piers pieter piotr pip pippa polly poppy
  prakash pramod preeti prem priscilla pritam priti priya priyanka pru prudence przemyslaw puja purnima
  qasim quentin quincy quintin rabia rachael rachel rachelle radha rafael rafal rafiq raghav raheem rahim
  rahul raj raja rajan rajesh rajinder rajiv rajni raju rakesh ralph ram rama ramesh ramon ramona ramsey
  ranbir randal randolph rani ranjit raoul raphael raquel rashid rashida rashmi raul ravi ravinder ray
  raymond raza razia reanna rebecca rebekah reece reena reg regina reginald rehana reinhard rekha rena
  renata rene renee renuka reuben reva rex reza rhian rhiannon rhisiart rhoda rhodri rhona rhonda rhydian
  rhys ria ricardo riccardo rich richard richie rick rickie ricky rina rishi rita ritu riyaz rizwan rob
  robbie robert roberta roberto robin robina robyn rocco rod roddy roderick rodger rodney rodrigo roger
  rohan rohit roisin roland rolf roma romeo romy ron rona ronald ronan ronnie roopa rory rosa rosaleen
  rosalie rosalind rosalyn rosamund rosanna rose roseanne roselyn rosemarie rosemary rosetta rosie roslyn
  ross rowan rowena rowland roxanne roy roz ruaidhri ruairi ruaridh rubina ruby rudi rudolf rufus rukhsana
  rupa rupal rupert rupinder russ russell ruth ryan saba sabina sabine sabrina sacha sadia sadie sadiq saeed
  safia saima sajid sakina sal salah saleem salim sally salma salman salvatore sam samantha sameer sami
  samina samir samira sammy samson samuel sana sanaa sandeep sandi sandie sandra sandy sanjay sanjeev sanjiv
  santosh saqib sara sarah sarita sarwar sasha saskia satinder satish satnam saul saundra scarlett scott
  seamus sean seana sebastian selena selina selma selwyn seren serena serge sergei sergio seth seumas
  severine shabana shabir shafiq shaheen shahid shahida shaista shakeel shakila shama shamim shana shanaz
  shane shanice shannon shanti sharmila sharon shaun shauna shazia sheena sheila shelagh sheldon shelley
  sheraz sheridan sherri sherry shilpa shirin shirley shiv shobha shona shreya shyam sian sibyl sid sidney
  siegfried sienna silas silvester silvia simeon simon simone sinead siobhan sion sioned sita sofia sofie
  solomon somesh sonal sonia sonja sonny sonya sophia sophie sorcha spencer stacey stacy stan stanislaw
  stanley stefan stefania stefano steffan stella steph stephan stephanie stephen sterling steve steven
  stewart stu stuart suad sue suleman sultana suman sunil sunita suraj surender suresh surinder surjit susan
  susana susanna susannah susanne susie suzanna suzanne suzette suzie suzy sven svetlana swati syed
  sylvester sylvia sylvie tabitha tadeusz taha tahir tahira taiwo tamar tamara tammy tamsin tania tanveer
  tanya tara tariq tarlochan tarquin tasha tasneem tatiana tayyab tecwyn ted teddy tegid tegwen teifion
  temitope terence teresa teri terri terry tess tessa thaddeus thelma theo theodora theodore theresa therese
  thomas thomasina tiago tiernan tilly tim timothy tina titus tobias tobiasz toby todd tom tomas tomasz
  tommy tomos toni tony torsten tracey traci tracie tracy trevor tricia trina trish trisha tristan trudi
  trudy trystan tudor tudur tunde turlough tyler tyrone uche ulrich ulrike uma umar umesh una ursula usha
  usman uzma val valentina valentine valerie vanessa vaughan veena venetia venkat vera verity verna vernon
  veronica vesna vic vicki vickie vicky victor victoria vijay vik vikas vikki vikram vimal vince vincent
  vinod viola violet viral virginia vishal vivek vivian vivien vivienne vladimir vyvyan wahid wajid wal
  waleed wallace walter wanda waqar waseem wayne wendi wendy wes wesley wilbur wilf wilfred wilhelm willem
  william willie willis wilma win winifred winnie winston wojciech wolfgang wyn xavier xenia yaqub yasir
  yasmeen yasmin yasmine yolanda yolande yousaf yousef yuri yusuf yves yvette yvonne zac zachary zafar
  zaheer zahid zahida zahir zahra zainab zak zakia zara zareen zarina zbigniew zeeshan zena zia zoe zofia
  zohra zubair zulfiqar zuzanna
)";

// A formal name, its short forms and its other spellings, a group a line. Two names of one group may be one person's.
constexpr std::array kShortForms = std::to_array<std::string_view>({
    "abigail abbie abby abi gail",
    "abraham abe",
    "adam ad",
    "adrian ade",
    "alan allan allen al alun",
    "alasdair alastair alistair alister allister ali al",
    "albert al bert bertie",
    "alexander alex alec alexandr sandy xander lex al",
    "alexandra alex alexa sandra sandy lexi lexie",
    "alfred alf alfie fred",
    "alison allison alyson ali",
    "amanda mandy",
    "andrea andie andy",
    "andrew andy andi drew andrzej",
    "aneurin nye",
    "angela angie ange",
    "ann anne anna annie nan",
    "anthony antony tony anton ant",
    "archibald archie",
    "arthur art",
    "ashley ash",
    "barbara barb babs barbie",
    "barry barrie baz",
    "beatrice bea trixie",
    "belinda bel linda",
    "benjamin benedict ben benny benji",
    "bernard bernie",
    "bernadette bernie",
    "beverley beverly bev",
    "brian bryan",
    "bridget brigid brid bridie biddy",
    "bronwen bronwyn bron",
    "caroline carolyn carol carole caro carrie",
    "catherine katherine katharine kathryn cathryn catharine cath kath cathy kathy kate katie katy kit kitty "
    "catrin",
    "catriona catrina trina cat",
    "cecilia cecily cissie",
    "charles charlie charley chas chuck",
    "charlotte charlie lottie charley",
    "christopher chris kit kris topher",
    "christine christina christian chris chrissie chrissy tina christy",
    "claire clare clair",
    "clifford cliff",
    "colin col",
    "cynthia cindy",
    "dafydd dai david dewi",
    "daniel dan danny",
    "daniella danielle dani danni",
    "david dave davey davy dai",
    "deborah debra debbie debby deb debs",
    "dennis denis den",
    "desmond des",
    "derek derrick del",
    "diane diana dianne di",
    "dominic dom",
    "donald don donnie",
    "dorothy dot dotty dottie dolly",
    "douglas doug dougie",
    "duncan dunc",
    "eamon eamonn",
    "edward ed eddie eddy ted teddy ned",
    "edmund edmond edwin ed eddie ted",
    "eileen aileen",
    "eleanor elinor ellie nell nellie nora elen",
    "elizabeth elisabeth liz lizzie lizzy beth betty bess bessie eliza libby lisa liza elspeth betsy lis",
    "ellen helen nell nellie ellie",
    "emily em millie emmy",
    "emma em",
    "eric erik rick",
    "eugene gene",
    "felicity flick fliss",
    "florence flo florrie",
    "frances fran francesca frankie fanny",
    "francis frank frankie fran",
    "frederick fred freddie freddy",
    "gabriel gabe",
    "gabrielle gaby gabby",
    "gareth gaz garth",
    "gary garry gaz",
    "geoffrey jeffrey geoff jeff jeffery",
    "george georgie",
    "georgina georgia georgie gina",
    "gerald gerard gerry jerry ger ged",
    "geraldine gerry",
    "gillian jillian gill jill gilly jilly",
    "graham graeme grahame",
    "gregory gregor greg",
    "gwendoline gwendolen gwenllian gwen",
    "harold harry hal",
    "harriet hattie harry",
    "henry harry hal hank",
    "hugh hugo huw hughie",
    "iain ian",
    "isabel isobel isabella isabelle bella izzy belle",
    "jacob jake",
    "jacqueline jacquelyn jackie jacqui jacky jaqui",
    "james jim jimmy jamie jas",
    "janet jan jane janette",
    "janice jan janis",
    "jane jayne janie jenny",
    "jennifer jenny jen jenni jennie",
    "jeremy jem jerry jez",
    "jessica jess jessie",
    "joan joanie",
    "joanne joanna jo joann joan",
    "john johnny jack jon",
    "jonathan jonathon johnathan jon jonny john",
    "joseph joe joey",
    "josephine jo josie",
    "joshua josh",
    "judith judy judi jude judie",
    "julian jules",
    "julia julie juliet jules",
    "karen caren karin",
    "kenneth ken kenny",
    "kevin kev",
    "kimberley kimberly kim",
    "kirsten kirsty kirstie",
    "laurence lawrence larry laurie",
    "leonard leo len lenny",
    "leslie lesley les",
    "lewis louis lou",
    "louise louisa lou",
    "lynn lynne lyn lynda linda lindy",
    "madeleine madeline maddie maddy",
    "malcolm mal malc",
    "margaret maggie meg peggy marge margie madge mags greta rita maggi",
    "marjorie margery marge",
    "mark marc marcus",
    "martin martyn marty",
    "mary maria marie molly polly mair",
    "matthew mathew matt mat",
    "maurice mo moz",
    "maxwell maximilian max",
    "melanie mel",
    "melissa mel lissa",
    "melvin melvyn mel",
    "michael mike mick micky mickey mikey mikael micheal",
    "michelle michele shelley",
    "mohammed mohammad muhammad mohamed mo",
    "nathaniel nathan nat nate",
    "natalie natasha nat tasha",
    "neil niall neal",
    "nicholas nicolas nick nicky nic",
    "nicola nicole nicky nikki nicki nick niki",
    "nigel nige",
    "norman norm",
    "oliver ollie olly",
    "olivia liv livvy",
    "oswald ozzie oz",
    "pamela pam",
    "patricia pat patsy patty trish tricia trisha paddy",
    "patrick pat paddy padraig padraic patsy",
    "paul paulie",
    "paula pauline polly",
    "penelope penny",
    "peter pete piotr",
    "philip phillip phil pip",
    "philippa phillipa pippa pip",
    "priscilla cilla",
    "prudence pru prue",
    "rachel rachael rach",
    "raymond ray",
    "rebecca rebekah becky becca bex",
    "reginald reg reggie",
    "richard rich rick ricky dick richie dickie",
    "robert rob robbie bob bobby bert robin",
    "roberta bobbie bobby",
    "roderick rodney rod roddy",
    "roger rodger rog",
    "ronald ron ronnie",
    "rosemary rosemarie rose rosie",
    "rosalind rosalyn ros roz",
    "rory ruairi ruaridh ruari",
    "russell russ",
    "samantha sam sammy",
    "samuel sam sammy",
    "sandra sandie sandy",
    "sarah sara sally sal",
    "sean shaun shane shawn",
    "sidney sydney sid syd",
    "sian jane",
    "simon si",
    "sophia sophie sofia",
    "stanley stan",
    "stephanie steph stef steffi",
    "stephen steven steve ste stephan steffan",
    "stuart stewart stu",
    "susan susanna susannah suzanne sue susie suzie suzy susanne suzanna",
    "sylvia sylvie silvia",
    "terence terrence terry tel",
    "teresa theresa tess tessa terri terry tracy",
    "theodore theo ted teddy",
    "thomas tom tommy thom tomos tomasz",
    "timothy tim timmy",
    "toby tobias",
    "tracey tracy trace",
    "trevor trev",
    "valerie val",
    "vanessa nessa",
    "victor vic",
    "victoria vicky vicki vikki tori vic",
    "vincent vince vinny",
    "virginia ginny ginnie",
    "vivian vivien vivienne viv",
    "walter wally walt",
    "wilfred wilf",
    "william will bill billy willie wills liam wm gwilym",
});

struct WordList {
  WordClass word_class;
  std::string_view words;
};

constexpr std::array<WordList, 7> kWordLists{{
    {WordClass::kFunction, R"(
  a about above absent ac according accordingly across action actions additional additionally adroddiad
  after again against agree agreed ahead all along alongside already also although always amendment amid
  among amongst an and another any anyone apologies ar are arising around as aside asked at attached
  attending awst based bcc be because been before behind being below beneath beside besides between beyond
  billion both but by can cannot cc christ chwefror concerning considering contact contacts could
  currently cyfarfod date dear dec december decision decisions despite did do does done duchess due duke
  during each ebrill eg eight eitem either eleven email ensure equally especially etc even every everybody
  everyone everything except faithfully far fax feb february few finally first firstly five following for
  former formerly forthcoming forward four fri friday from further furthermore gan generally given god
  gorffennaf gyda had has have having he hello hence her here hereby herewith hers hi him his how however
  https hundred hydref i ie if in including increasingly indeed inside instead into introduced ionawr is
  it its itself january jesus july just key king last lastly late later latest least less let like
  likewise local locally made many march mawrth me meanwhile medi mehefin million mobile mon monday more
  moreover most mostly moved much must my name namely names nb near nearly neither never nevertheless new
  next nine no nobody none nor not note noted nothing noting notwithstanding nov november now occasionally
  oct october of off often on once ond one only onto or other others otherwise our out outside over
  overall own per perhaps please possible pp present presented previous previously prince princess
  prop proposed provided providing ps queen rather re recent recently referring regarding regardless regards
  resolved respectively responding rhagfyr roedd saint same sat saturday sec second seconded secondly see sep
  sept september seven several shall she should signed similar similarly since sincerely six so some
  somebody someone something soon speaking specifically subject subsequent subsequently such sunday
  tachwedd tel telephone ten than thank thanked thanks that the their theirs them then there thereafter
  therefore thereupon these they third thirdly this those though thousand three through throughout thu
  thur thurs thursday thus time to together too towards tue tues tuesday turning twelve twenty two
  ultimately under unless unlike until up upon us using various venue versus very via voted was we wed
  wednesday weds welcome welcomed welcoming well were what whatever when whenever where whereas wherever
  whether which while whilst who whoever whole whom whose why with within without would www y yes yet yn
  you your yours yr
)"},
    {WordClass::kOffice, R"(
  accountant administrator administrators adviser advisers advisor advisors aelod aelodau aide ambassador
  analyst apologised apprentice architect arweinydd assistant associate auditor auditors authorised broker
  cabinet cadeirydd chair chaired chairing chairman chairmanship chairmen chairperson chairs chairwoman
  champion chief clerk clerks co-chair co-operative co-opted co-ordinator coach coaches commissioner
  commissioners conservative conservatives consultant consultants controller coordinator councillor
  councillors curator custodian cymru delegate delegates democrat democrats deputies deputy-chair
  designate developer director directors dirprwy-gadeirydd editor elected engineer engineers envoy
  examiner executive executives facilitator fellow governor governors graduate green-party group guest
  guests headmaster headmistress headteacher heads honorary independent independents inspectorate interim intern investigator invigilator
  invited invitee invitees is-gadeirydd job-share joint junior labour lead leader leaders leadership
  lecturer lib-dem libdem liberal librarian llywydd maintenance manager managers member members mentor
  mentors minister ministers minute-taker moderator monitoring negotiator non-executive observer observers
  officer officers official officials ombudsman opposition organiser owner participant partner peer
  permanent petitioner plaid planner planners portfolio portfolio-holder portfolio-holders post
  practitioner president principal programmer project proposer ranger receptionist recorder reform
  regional registrar reporter representative representatives researcher resident residents returning
  reviewer reviewers scrutineer seconder secretariat secretaries secretary senior sheriff signatory snp
  solicitor solicitors speaker speakers specialist spokesman spokesperson spokespersons spokeswoman staff
  steward strategist student substitute substitutes supervisor support surveyor surveyors swyddog teacher
  technician temporary trainee trainer treasurer trustee trustees ukip undersecretary unionist unionists
  vice vice-chair vice-chairman vice-chairs vice-convener vice-president visitor visitors volunteer
  volunteers warden whips worker workers writer
)"},
    {WordClass::kBody, R"(
  abbey academy administration aerodrome agencies agency airport alliance allotments ambulance architects
  arena army assembly associates association associations authorities authority avenue barracks battalion
  bay beach boards borough boroughs boulevard brewery bridleway broadband broads broadway brothers
  building buildings bureau bus bwrdd bypass cafe campus canal carnival cathedral cemetery centre centres
  chamber chapter charity circus city clinic club coiste college colleges combined comhairle commission
  commissions committee committees commons community companies company confederation conference consortium
  constabulary contae convention corporation corridor cottage cottages council councils counties county
  course courts creek crematorium crescent crossroads cyngor department departments depot diocese
  directorate directorates district districts downs drive embassy enterprise enterprises estate estates
  estuary exhibition federation festival foods force forces forest forum foundation foundry gallery garage
  gardens gmbh government governments grammar ground guild harbour headquarters heights highway holdings
  homes hospice hospital hospitals hostel hotel houses inc infirmary initiative inn institute institution
  island islands junction kiln laboratory league libraries library limited line lines llp loch ltd
  magistrates mail management mansion market marshes ministry moor mosque motorway mountain mountains
  museum nation nations navy network networks nursery observatory office offices ombudsmen order
  organisation organisations organization palace panel panels parade parish parliament partners
  partnership partnerships party pavilion peninsula pier place places plantation plaza plc police
  polytechnic port practice precinct press priory prison programme programmes province pwyllgor quarry
  quay rail railway rec rectory refinery regiment region regions registry reserve reservoir river road
  roads room rooms roundabout school schools scout scouts scrutiny sea secretariats senate senedd service
  services shire shires shop shops site sites society sons squadron stadium station store stores studio
  studios sub-committee subcommittee suite surgery synagogue taskforce team teams telecom terrace theatre
  tower town towns trading trail train troop troops trust trusts uk union unions unit units university
  valley velodrome vicarage villa village villages ward wards weir wharf woodlands workshop zone zones
)"},
    {WordClass::kTopic, R"(
  aberdeenshire academic accept acceptance access accessibility account accountability accounts
  accreditation achievement achievements acquisition act active activities activity acts adaptation
  adaptations added additions address adjourn adjournment admissions adoption adult adults advance advice
  affairs affordable africa african age ageing agenda agendas agreement agreements agriculture ai aid aims
  air alcohol allocation allocations allotment allowance allowances alternative amendments america
  american anglesey animal annex annual anti-social apology appeal appeals appendices appendix application
  applications appointment appointments appraisal apprenticeship apprenticeships approach approval
  approvals approve archaeology archive archives area areas armed armistice arrangements article arts asia
  asian assessment assessments asset assets assurance asylum athletic attendance attendances attendee
  attendees audience audit audits australia authorise autism award awards awareness ayrshire background
  balance balances ballot bame banking base baseline basic battery beaten bedfordshire bench benches
  bereavement better bid bids big bills bin bins biodiversity birth births blaenau bloom blooms blue
  boundaries boundary branch breakfast brexit bridleways brief briefing briefings britain british
  buckinghamshire budget budgets buffet bulletin burial business businesses byelaws caerphilly calendar
  call calls cambridgeshire campaign campaigns capacity capital car carbon care career careers carer
  carers carmarthenshire cases categories cctv census ceredigion ceremony certificate challenge challenges
  change changes charge charges charging charter check checks chemical cheque cheques childcare children
  childrens china chinese choice circular citizen citizens civic civil clackmannanshire claim claims class
  classification clause clauses clean cleaner cleaning climate closed closing closure closures coastal
  code codes coffee cohesion collaboration collection collections collective column comment comments
  commerce commercial commissioned commissioning commitment commitments committed commonwealth
  communication communications compact comparison competition complaint complaints completion compliance
  compulsory concern concerns conclusion conclusions conditions conduct confidential confidentiality
  confirm conflict conflicts conservation consider consideration constitution constitutional construction
  consultation consultations consumer consumption content contents contingency contract contracting
  contractor contractors contracts contribution contributions control controls convened conwy cooperation
  copies copy core coronavirus corporate correct correspondence corruption cost costs counsel counter
  counter-terrorism country countryside courses cover coverage covid covid-19 creative credit crime
  criminal crisis criteria crossing cultural culture curriculum customer customers cut cuts cyber cycle
  cycling daily damage data dates daytime deadline deal deals death deaths debate debt debts declarations
  deep defence deferred defibrillator deficit definition definitions degree delegated delegation
  delegations delivery demand dementia democracy democratic demolition demonstration denbighshire dental
  dependency deployment deposit description design designs destination detail detailed details development
  developments devolution devolved diagram diamond digital dinner dioxide direct direction directions
  directive disabilities disability disabled disclosable disclosure discretionary discuss discussion
  discussions disposal disposals disturbance diversity division document documents domestic draft drafts
  drainage drug drugs dunbartonshire duties duty earlier earnings ease east-west eastbound eastern ebola
  ecology economic economics economy education educational effect effective effectiveness efficiencies
  efficiency elderly elect election elections electoral electric electrical electricity electronic element
  elements eligibility emergencies emergency emerging emission emissions employee employees employer
  employers employment empowering empty enabling enclosure endorse energy enforcement engagement
  engineering england enhancement enquiries enquiry entertainment entry environment environmental equal
  equalities equality equipment error errors essential establishment estimate estimates ethical ethics
  euro europe european evaluation evening event events evidence example examples excellence exception
  exceptions excess exchange exclusion exempt exemption exercise existing expenditure expense expenses
  expert explanation extension external extra extraordinary facebook facilities facility factor factors
  factsheet failure fairness faiths families family farming farms feasibility features federal fee
  feedback fees female figure figures file final finance finances financial findings fire fiscal fitness
  fixed flag fleet flexible flintshire flooding floods floor flow flowchart focus food footpath footpaths
  footway forecast foreign forestry form formal format forms forums fostering fracking framework
  frameworks france fraud free freedom freight frequency frequently fringe front fuel full full-time fund
  funding funds furlough future gambling game gap garden gas gateway gender general generation geographic
  germany gift gifts glamorgan global gloucestershire goal goals golden good goods google governance
  grading grants grass grasscutting grit gritting grounds growth guidance guide guidelines guides gwent
  gwynedd gypsy half hamlets handbook hate hazard headline headlines health healthcare healthier healthy
  hearing hearings heating hedges help herefordshire heritage hertfordshire hidden high higher highlight
  highlights highways history holiday holidays home homeless homelessness homeowner hospitality hours
  household households housing hub hubs human identification identity images immediate immigration impact
  impacts implementation implications important improvement improvements improving incentive incident
  incidents inclusion inclusive income increase increased increases index indian indicator indicators
  indices individual individuals induction industrial industries industry inequalities inequality infant
  infection inflation influence informal information infrastructure initial initiatives injury innovation
  innovations innovative input inquest inquiry insight insights inspection inspections instruction
  insurance integrated integration integrity intelligence intention interest interested interests internal
  international internet intervention interventions interview introduction inventory invernesshire
  investigation investigations investment investments invitation invoice invoices issue issues italian
  italy item items jobs journey jubilee judicial jurisdiction jury justices juvenile keeping kerb kerbs
  kingdom kitchen knife knowledge lamppost lanarkshire land landlord landlords landscape language
  languages large laws layout leads learned learning lease leases leaving legacy legal legislation
  legislative leicestershire leisure lending length lessons letter letters level levelling levels levy
  lgbt liabilities liability liaison licence licences licensing life lifelong lift lighting limit limits
  lincolnshire link links list listed listening lists litter lives living loan loans lobbying location
  locations lockdown log logo long-term lottery lunch magazine mailing main male mandate manifesto manual
  manufacturing map mapping maps marine maritime marketing markets marriage master material materials
  matter matters maximum means measure measures media medical medicine medium meeting meetings membership
  memorandum memorial mental merger merits merthyr message messages method methodology metro metropolitan
  microsoft middle midlands migration milestones military minerals mini minimum minor minority minute
  minutes mission mitigation mixed mobility model modelling models modern modernisation module money
  monies monmouthshire month monthly months mortality motion motions motor movement mowing multi-agency
  multiple municipal music mutual narrative national natural nature needs neglect neighbourhood
  neighbourhoods net networking news newsletter newspaper newspapers night nitrogen noise nomination
  nominations non-domestic normal northamptonshire northbound northern notice notices notification
  nottinghamshire nuclear number numbers nursing nutrition obesity object objection objections objective
  objectives obligations offender offenders offending offer olympians olympic olympics omicron online open
  opened opening operating operation operational operations opinion opportunities opportunity option
  optional options ordinary organic organisational origin original outcome outcomes outdoor outline
  outlook output outputs outreach outstanding overgrown overview ownership oxfordshire pack package
  packages pages paid pandemic paper papers paragraph paragraphs parental parents parking part part-time
  parties parts passenger passport password past patient patients pay payment payments pedestrian
  pembrokeshire pension pensions people peoples percentage performance period periods permission
  permissions permit permits person personal personnel persons perspective perthshire petition petitions
  pharmacy phase phases phone photograph physical picture pilot pilots plan planned planning plans plant
  plastic plastics platinum play playground playing pledge plenary point points poland policies policy
  polish political politics poll polls pollution pool poor population position positive post-16 potential
  pothole potholes poverty powerhouse powys practices precept predicted preferred preliminary premises
  preparation preparations preparedness prescribed presentation presentations preservation pressure
  pressures prevent preventative prevention primary priorities priority privacy private privately
  procedure procedures proceedings process processes procurement product production productivity products
  professional professionals profile profit progress prohibition projection projects promotion properties
  property proposal proposals prosecution prospectus protected protecting protection protocol protocols
  provider providers provision provisional provisions public publication publications publicity published
  purchase purchases purchasing purpose purposes qualification qualifications quality quarter quarterly
  question questionnaire questions quorum quote race radio raising range rapid rate rates rating ratings
  reablement real receipt receipts receive receiving reception recess recommend recommendation
  recommendations recommended reconciliation record recording records recovery recreation recreational
  recruitment recycling red redevelopment redress reduce reduced reducing reduction reductions redundancy
  reference references referendum referral referrals refresh refreshments refugee refugees refurbishment
  refuse regeneration register registers registration regulated regulation regulations regulator
  regulators regulatory rehabilitation relations relationship relationships release relevant relief
  religion religious relocation remaining remarks remembrance reminder remit remote removal remuneration
  renewable renewables renewal renfrewshire rent rental rents repair repairs repeat replacement replies
  reply report reporting reports representation representations request requests required requirement
  requirements rescue research reserves reservist reservists residential resilience resolution resolutions
  resolve resource resources respect response responses responsibilities responsibility responsible
  restoration restricted restriction restrictions result results retail retention retirement return
  returns revenue revenues review reviewed reviewing reviews revised revision reward rhondda rights risk
  risks role roles romania romanian rota route routes royal rules running rural russia russian safe
  safeguarding safer safety salary sale sales sanctions sandbags satisfaction saving savings scale
  scenario schedule schedules scheme schemes science scope score scores scotland scottish screening script
  seafront search seaside season seat seats secondary section sections sector sectors secure security
  selection send seniors sensitive sentence separate series session sessions set settlement settlements
  sewage sewerage sexual share shared shares sharing sheet short-term shortage show sickness sign signage
  signature significant signing signs situation size skill skills skype sleeping slide slides slow smart
  smoking social software soil solar solution solutions source sources south-east south-west south-western
  southbound southern space spaces spain spanish spatial special specialists species specification speech
  spending sport sporting sports spotlight staffordshire stage stages stakeholder stakeholders standard
  standards standing state statement statements statistical statistics status statutory step steps
  stewardship stock stop storage strategic strategies strategy streams streetlights streets strength
  stress stronger structural structure structures study subjects submission submissions subscription
  subsidy substance substitutions success successful suggestion suggestions suicide summaries summary
  supplement supplementary supplier suppliers supply supported supporting supreme surface surplus survey
  surveys suspension sustainability sustainable switchboard sympathy symposium system systems table tables
  tackling taf target targets task tasks tax taxation taxi taxis tea technical technologies technology
  television tenancies tenancy tenant tenants tender tenders tennis term terms territory terrorism test
  testing text thames theme themes timetable timing title today toilet toilets tomorrow tool toolkit tools
  top topic topics torfaen total tour tourism tourist toward track trade traders tradition traditional
  traffic trafficking training transaction transactions transfer transfers transformation transforming
  transit transition transparency transport transportation travel traveller travellers treasures treasury
  treatment tree trees trend trends trial tribunal tunnel turnover twitter tydfil type types ukraine
  ukrainian unauthorised uncertainty unemployment uniform unitary united universal universities update
  updates upgrade urban urgent usage use user users utilities utility vacancies vacancy vaccination
  vaccine vaccines valuation value values variation vehicle vehicles venues verbal verge verges version
  veterans vetting victim victims video view views violence virtual virus vision visit visits vocational
  voice voluntary vote voter voters votes voting vulnerability vulnerable wages wales waste water
  waterways wave ways weather webcast website wednesdays weed week weekly weight welfare well-being
  wellbeing westbound whatsapp wider wildlife wind wireless withdrawal witness witnesses women womens
  worcestershire words work workforce working workload workplace works workshops workstream workstreams
  world worldwide worship year yearbook years yellow yorkshire youth youtube zero zoom
)"},
    {WordClass::kMonth, "april august june may"},
    {WordClass::kPlace, R"(
  abbot aberdeen aberystwyth aldershot aldwych andover archer argyll armagh ash ashford autumn avon ayr
  baker balham ballymena bangor banks barking barn barnes barnet barnsley barnstaple basildon basingstoke
  bath battersea battle bedford beech belfast bell berkshire best bexley biggs birch bird birmingham
  bishop black blackburn blackpool bolton bond borders bournemouth braintree brent bridge bridgend bridges
  bridgwater bright brighton bristol brixton bromley brook brooks brown buck burn burnley burns bury bush
  bute butler butterfield caernarfon cambridge camden canterbury cardiff carlisle carmarthen carter case
  cash castle catford central chambers chandler chapel chelmsford cheltenham cheshire chester chichester
  child church clapham colchester coleraine cook cooper copper corby cork cornwall coventry craft crawley
  crisp cross crow croydon cumbria curry dagenham dalston dark darlington day days dell deptford derby
  derbyshire devon doncaster donegal dorset dover drake draper driver dublin dudley dundee dunfermline
  durham eagle ealing early east eastbourne eastleigh edinburgh elms enfield english enniskillen epsom
  essex euston exeter fair falkirk fareham farmer farnham fell fields fife finch finder fisher fletcher
  flood folk folkestone ford forester forth foster fox french friend frost fry fulham furlong gale galway
  gamble gardener gardner gate gates gateshead gentle german glasgow glass gloucester gold golding goode
  goodman gosport grave gray great greenwich greenwood grey grice guildford hackney haddock halifax hammer
  hammersmith hampshire hampstead hare haringey harlow harrogate harrow hart hastings havant havering hawk
  hay haywood heath hedge hereford heron herring hertford highland highlands hill hillingdon hills hogg
  holborn holland hollins hood hook hope horn horne horsham hounslow hove huddersfield hull humber hume
  hunt hunter inverness ipswich ireland irish iron islington jewell justice keen kennington kensington
  kent kettering kilkenny kilmarnock kingston kirkcaldy knight lake lakes lamb lambeth lancashire
  lancaster law lawless leaf leaves leeds legg leicester lewisham light limavady limerick lisburn little
  liverpool llandudno llanelli lock lodge london londonderry long lothian love lovell low lowe lower luton
  lyon lyons maidstone manchester mann manning margate marsh marshall mason mayo mead meadows medway merry
  mersey merseyside merton middlesbrough middlesex mill miller mills mist mole monk moody moon moray moss
  mould mount mudd nail neat neath newcastle newham newport newry newtown nice nightingale noble noon
  norfolk north northampton northumberland norwich nottingham nuneaton nunn nutt oakes old oldham omagh
  onion orange orchard orchards orkney oxford paddington page pain paine paisley parker parkes parks
  partridge pate peace peach peacock pear peckham peel penn perth peterborough pickles pike pimlico pine
  pitt plum plymouth pole pond ponds pontypridd poole pope porter portsmouth potter pound pounds power
  powers preston price pride priest prior proud putney quick rain ramsgate ransom read reading redbridge
  reed reigate rice richmond ridge ring rivers rochdale rock roots rope rotherham rough rugby rush rust
  rutland sage salford salisbury salmon salt sand sands savage savory sawyer scarborough seal self setter
  sevenoaks severn shade shark sharp sheep sheffield shepherd shetland shields ship shore shoreditch short
  shrewsbury shropshire silk silver singer slack slater sligo slim slough small smiles snow solihull
  somerset south southampton southend southwark spark sparks spears speed spice spicer spring springs
  stack stafford stagg star stark steel steer stern stevenage stick still stirling stockings stockport
  stoke stone storm stout stratford streatham strong suffolk summer summers sunderland surrey sussex
  sutton swain swan swansea sweet swift swindon talbot tamworth tank tanner taunton teal tees telford
  temple thanet thick thin thorn thorne tidy tiller toll tomb tongue tooting topping torbay tottenham
  tough towers trent trickett trout truro tuck tunbridge turf turner tyne upper vale vane vauxhall vine
  vines wade wake wakefield walker wall walls walsall waltham wandsworth ware warm warrington warwick
  warwickshire waterford waterman waters watford wax wear weaver weeks wellingborough wells welsh wembley
  west western westminster wexford whip white wigan wild wilder wiles wiltshire wimbledon winchester
  windsor winter winters wirral wisdom wise witty woking wolf wolverhampton wonder wood woods wool
  woolwich worcester worth wren wrexham wright yard yeovil york young
)"},
    {WordClass::kStreet, R"(
  bank board close common court end farm field green grove hall head house lane mews park row side square
  street walk way
)"},
}};

constexpr std::string_view kSpaces = " \n";

template <class Visit>
void for_each_word(std::string_view words, Visit&& visit) {
  for (std::size_t begin = words.find_first_not_of(kSpaces); begin != words.npos;) {
    const std::size_t end = std::min(words.find_first_of(kSpaces, begin), words.size());
    visit(words.substr(begin, end - begin));
    begin = words.find_first_not_of(kSpaces, end);
  }
}

using WordSet = std::unordered_set<std::string_view>;

WordSet word_set(std::string_view words) {
  WordSet set;
  for_each_word(words, [&](std::string_view word) { set.insert(word); });
  return set;
}

// The groups of kShortForms that each name is in.
std::unordered_map<std::string_view, std::vector<int>> short_form_groups() {
  std::unordered_map<std::string_view, std::vector<int>> groups;
  int group = 0;
  for (const std::string_view row : kShortForms) {
    for_each_word(row, [&](std::string_view name) { groups[name].push_back(group); });
    ++group;
  }
  return groups;
}

std::unordered_map<std::string_view, WordClass> word_classes() {
  std::unordered_map<std::string_view, WordClass> classes;
  for (const WordList& list : kWordLists) {
    for_each_word(list.words, [&](std::string_view word) { classes.emplace(word, list.word_class); });
  }
  return classes;
}

}  // namespace

const Title* find_title(std::string_view folded) {
  static const auto titles = [] {
    std::unordered_map<std::string_view, const Title*> map;
    for (const Title& title : kTitles) map.emplace(title.word, &title);
    return map;
  }();
  const auto found = titles.find(folded);
  return found == titles.end() ? nullptr : found->second;
}

bool is_honour_word(std::string_view folded) {
  static const WordSet words = word_set(kHonours);
  return words.contains(folded);
}

bool is_particle(std::string_view folded) {
  static const WordSet words = word_set(kParticles);
  return words.contains(folded);
}

bool is_given_name_word(std::string_view folded) {
  static const WordSet words = word_set(kGivenNames);
  return words.contains(folded);
}

bool share_short_form(std::string_view a, std::string_view b) {
  static const auto groups = short_form_groups();
  const auto of_a = groups.find(a);
  const auto of_b = groups.find(b);
  if (of_a == groups.end() || of_b == groups.end()) return false;
  return std::find_first_of(of_a->second.begin(), of_a->second.end(), of_b->second.begin(),
                            of_b->second.end()) != of_a->second.end();
}

WordClass word_class(std::string_view folded) {
  static const auto classes = word_classes();
  const auto found = classes.find(folded);
  return found == classes.end() ? WordClass::kFree : found->second;
}

}  // namespace minutebook::analyzers
