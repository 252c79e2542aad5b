/**
 * Given names common in many countries. Left out: names that are tools (Jenkins, Travis, Cassandra, Ruby) and
 * months. A name counts only with a capital letter and where a sentence needs a subject.
 */
export const GIVEN_NAMES = `aaron abby abdul abdullah abhishek abigail abraham adam adele adrian adriana agnes ahmad ahmed aidan aisha ajay akash
akira alan albert alberto aldo alejandra alejandro aleksandar aleksandr alessandro alex alexander alexandra alexei alexey alexis
alfonso alfred ali alice alicia alina alison allan allen allison alma alvaro amanda amar amber amelia amina amir amit
amy ana anand anastasia anders andre andrea andreas andrei andres andrew andrey andrzej andy angel angela angelica anil anita
anja anjali ankit ann anna anne annette annie ansel anthony antoine anton antonia antonio anuj anya ariana ariel arjun arlo
armando arne arnold arthur artur arturo arun asha ashish ashley asif astrid aubrey audrey august austin ava avery axel
ayesha aziz barbara barry bart bashir beatrice beatriz becky bella ben benjamin bernard bernd bert beth betty
beverly bianca bill billy bjorn blake bob bogdan boris brad bradley brandon brenda brendan brent brett brian bridget britta
brooke bruce bruno bryan caitlin caleb callum calvin cameron camila camille carina carl carla carlo carlos carmen carol
carolina caroline carolyn carrie casey caspar catarina catherine cathy cecilia cedric chad chandra charlene charles charlie
charlotte chen cheng cheryl chiara chloe chris christian christina christine christoph christopher christy chuck cindy claire
clara clare clarence claude claudia claudio claus clay clement clifford clint cody colin colleen connie connor conor constance
corey cornelia cory courtney craig cristian cristina curtis cynthia daisuke dale dalia damian damien dan dana daniel
daniela danielle danilo danny daphne daria dario darius darko darren daryl dave david dawn dean deb debbie deborah debra deepa
deepak denis denise dennis derek devin dhruv diana diane diego dieter dilip dimitri dina dinesh dirk dmitri dmitry dolores
dominic dominik don donald donna doris dorothy doug douglas drew duncan dustin dwight dylan ed eddie edgar edith edmund eduardo
edward edwin eileen ekaterina elaine eleanor elena eli elias elif elijah elisa elisabeth elise eliza elizabeth ella ellen
ellie elliot elsa elvira emil emilia emily emma emmanuel enrique enzo eric erica erich erik erika erin ernest ernesto
ernst erwin esteban esther ethan eugene eva evan evelyn fabian fabio farah farid fatima federico felipe fernanda
fernando filip filippo finn fiona florence florian frances francesca francesco francis francisco franco frank frankie franz fred
freddie frederik frida friedrich fritz gabriel gabriela gabriele gareth garrett gary gavin gemma gene geoff geoffrey george
georgia georgina gerald gerard gerhard gert gianluca gil gilbert gina ginny giorgio giovanni giulia giuseppe gladys glen glenn
gloria gordon graham greg gregor gregory greta guido guillaume guillermo gunther gustav gustavo guy gwen hamza hana
hank hannah hans harald hari harold harriet harris harry haruto harvey hassan hazel heather hector heidi heiko heinz helen helena
helene helga helmut henri henrik henrique henry herbert herman hilary hilda hiroshi holger holly howard hubert hugh
humberto hussein ian ibrahim ida ignacio igor ilya imran inga inge ingrid ioana irene irina irma isaac isabel isabella isaiah
ismail ivan ivana ivo jack jackie jackson jacob jacqueline jaime jake jakob jakub jamal james jamie jan jana jane janet janice janina jared
jaroslav jason javier jay jayden jean jeff jeffrey jelena jennifer jenny jens jeremy jerome jerry jesse jessica jesus jill jim
jimmy jin jing joachim joan joana joanna joanne joao joaquin joe joel joerg johan johanna johannes john johnny jon jonas jonathan
jordan jordi jorge jose josef josefina joseph josephine josh joshua joy joyce juan juana juanita judith judy juergen jules julian
juliana julie julien julio jun jung jurgen justin justine kai kamal kamil karen karim karin karina karl karla karsten kasia
kate katerina katharina katherine kathleen kathryn kathy katie katja katrin kavita kay kayla keith kelly ken kenji kenneth kenny kent
kerry kevin khalid kim kiran kirsten klara klaus kofi konrad konstantin krishna kristen kristian kristin kristina kristof krystal
krzysztof kumar kurt kwame kyle lakshmi lamar lance lara larry lars laszlo laura lauren laurence laurent laurie lawrence lea leah lee
leila lena lenny leo leon leonard leonardo leonid leroy leslie leszek lev lewis li liam lidia lily lin lina linda ling lionel lisa liu liz lloyd
logan lois lola lorena lorenzo lori lorraine lothar lou louis louisa louise luca lucas lucia luciano lucille lucy ludwig luigi
luis luisa luka lukas luke lutz lydia lynn maciej madeleine madison magda magdalena magnus mahmoud maja malcolm malik
manfred manoj manuel manuela marc marcel marcela marcello marcin marco marcos marcus margaret margarita margot maria mariah mariam
marian mariana marianne marie marija mario marion marisa marissa marius mark marko markus marlene marta martha martin martina marty marvin
mary masha mateo mateusz mathias mathieu matilda matt matteo matthew matthias maureen maurice mauricio max maxim maxime maximilian maya
megan mehdi mehmet mei melanie melinda melissa meera mia micah michael michaela michal michel michele michelle miguel mihai mika
mike mikhail milan milena miles milos mina ming minh miranda miriam mirko mohamed mohammad mohammed mohan moira molly monica monika
morgan moritz morten moses muhammad murat mustafa myra nadia nadine nancy naomi natalia natalie natasha nathan nathaniel neal neha
neil nelson nicholas nick nicola nicolas nicole niels nigel nikhil nikita niklas nikola nikolai nils nina nisha noah noel nora norbert
norma norman octavia olaf oleg olga oliver olivia olivier omar oscar oskar osman otto owen pablo paige pam pamela paola paolo
pascal pat patricia patrick patrik paul paula paulina paulo pavel pawel pedro peggy penny pete peter petra petr phil philip
philipp phillip phoebe pierre pieter pilar piotr pooja prakash pranav prasad pradeep preeti priya priyanka rachel radek rafael rafal
raghu rahul raj rajesh rajiv rakesh ralf ralph ram ramesh ramon rana randy ranjit raphael rashid raul ravi ray raymond rebecca regina
reiner reinhard rekha rene renata renate reza rhonda ricardo riccardo rich richard rick ricky rina rita rob robert roberta roberto
robin rocio rodney rodrigo roger rohan rohit roland rolf roman romina ron ronald ronan ronnie rory rosa rosalie rosario rose rosemary
ross roy rudolf rui rupert russ russell ruth ryan saad sabine sabrina sadie said sally salim salma sam samantha samir samira samuel sandeep
sandra sandro sandy sanjay santiago sara sarah sasha saskia satoshi saul scott sean sebastian selena selma serena serge sergei sergey
sergio seth shane shanti shannon sharon shaun shawn sheila shelby sherry shirley shreya siddharth sigrid silke silvia simon simona simone
sofia sofie sonia sonja sophia sophie soren stacy stan stanislav stanley stefan stefania stefanie stella stephan stephanie stephen steve steven stewart stu
stuart sue sumit sunil suresh susan susanna susanne suzanne sven svetlana swati sybille sylvia tadeusz takashi tamara tammy tania tanja tanya tara tariq
tarun tatiana tatyana ted teresa terry tess thea theo theodore theresa thiago thomas thorsten tiago tibor tiffany tim timo timothy tina tobias toby todd
tom tomas tomasz tommy toni tony torsten tracy trevor tricia tristan troy tyler tyrone udo ulf uli ulrich ulrike umar ursula usha ute uwe
vadim valentin valentina valeria valerie vanessa vasily vera verena vernon veronica vicky vicente viktor vijay vikram vincent vinod viola
violet virginia vishal vivek vivian vlad vladimir volker wade walid walter wanda warren wayne wei wendy wenjie werner wesley wilfried wilhelm
willem william willie wilma wolfgang xavier xiao yan yang yannick yara yasmin yolanda yosef youssef yuki yuri yusuf yvette yvonne zach zachary zara zeynep zoe
zoltan zuzana priya deepika divya kavya lakshman manish mukesh naveen nitin pankaj prashant praveen rohini sachin
sameer sanjeev shivani shruti sneha sudhir surya tanvi uday varun venkat vidya vikas yash adaeze ade amara ayo bola chidi chima
chioma emeka femi folake ifeoma ike kemi kwesi lerato ngozi nia nnamdi obi ola olu sipho tendai thabo tunde uche yaw zanele zola akiko
ayumi haruka hideo hiroko kazuo kenta kumiko makoto masato mariko naoki naomi ryo sakura shinji sho takeshi taro tomoko yoko yui yumi hao hong hua jian jie
juan lan lei mingyu ning ping qiang qing rui shan tao ting wen xiang xin yi ying yong yue zhang zhen cheol eun hyun jae jisoo minho
minji seung soo sung yeon anh duc hoa hung huong khanh lam linh long nam ngoc nguyen phuong quang thanh thao thu trang tuan aleksandra bartek danuta
ewa grzegorz jacek jolanta kinga leszek malgorzata marzena mateusz miroslav ondrej pavla petra premysl tereza vaclav zdenek agnieszka anca bogdana cosmin
dragan goran ionut jasna ljiljana mihaela milos nenad ovidiu radu snezana sorin stefania vesna vlado zeljko aino eero esa heikki jari jukka kaisa
kari mikko outi paivi pekka riikka sami satu sanna tapio tiina timo tuomas ville astri eirik gunnar hakon ingvild knut lasse leif morten
nils olav oyvind ragnhild sigurd solveig stig terje tone torbjorn trond ahsan bilal faisal fatema imad jamila karima laila layla
mahdi mona mounir nabil nadim nawal noor omid parisa rania reem rima roya salah samar sami shirin tarek wael yasmine zainab ziad asaf avi dov eitan gal
ilan itai maayan moshe noa nir ofer omer oren ran roni shai shira tal tamar uri yael yaron yoav yonatan beatrix cees daan femke floris gijs hendrik
jaap jeroen joost joris kees koen lieke maarten marieke marijke niek pim roel ruud sander sanne sjoerd stijn thijs wim wouter alasdair alistair
angus bronwyn ciaran declan eamon eoin fergus gethin iain isla kieran malachy maeve niamh nuala oisin padraig rhys roisin saoirse seamus sinead siobhan`;
