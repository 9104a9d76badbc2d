"""The same faults told in many ways, as other people would write them: two clauses that do not go together."""

from __future__ import annotations

STRENGTHS: list[tuple[str, str]] = [
    (
        "Staff must never share images of children on private profiles.",
        "It is recommended that staff refrain from sharing images of children on private profiles.",
    ),
    (
        "All online safety incidents must be logged in the incident book.",
        "Online safety incidents should normally be logged in the incident book.",
    ),
    (
        "Governors shall not comment publicly on school matters.",
        "Governors are asked not to comment on school matters publicly.",
    ),
    (
        "Staff must obtain written parental consent before publishing any photograph of a pupil.",
        "Staff should try to obtain parental consent before publishing a photograph of a pupil.",
    ),
    (
        "Employees may not use school equipment for personal social media.",
        "Employees are discouraged from using school equipment for personal social media.",
    ),
    (
        "Staff are required to set their profiles to private.",
        "It is good practice for staff to set their profiles to private.",
    ),
    (
        "Teachers must not give pupils their personal phone number.",
        "Teachers are advised not to give pupils their personal telephone number.",
    ),
    (
        "Any breach of this policy must be reported to the Headteacher.",
        "Breaches of this policy should be reported to the Headteacher.",
    ),
    (
        "Staff are prohibited from posting on social media during lessons.",
        "Staff should avoid posting on social media during lessons.",
    ),
    (
        "You must not criticise colleagues on social media.",
        "Try not to criticise colleagues online. You should not criticise colleagues on social media.",
    ),
    ("Staff must log out of school accounts after use.", "It is advisable to log out of school accounts after use."),
    (
        "School accounts must not be used to advertise businesses.",
        "School accounts should not be used to advertise local businesses.",
    ),
    (
        "Staff must ensure that their profile picture is appropriate.",
        "Staff are encouraged to ensure that their profile picture is appropriate.",
    ),
    (
        "Parents must not use social media to raise complaints about the school.",
        "Parents are asked not to use social media to raise complaints about the school.",
    ),
    (
        "Staff must not engage in online discussions with pupils outside school hours.",
        "Staff should not engage in online discussions with pupils outside school hours.",
    ),
    (
        "Staff must seek permission from the headteacher before creating an account in the school’s name.",
        "Staff should ask the headteacher for permission before creating an account in the school’s name.",
    ),
    (
        "It is mandatory for staff to complete annual online safety training.",
        "Staff are encouraged to complete annual online safety training.",
    ),
    (
        "Staff must not tag pupils in photographs.",
        "Staff may wish to avoid tagging pupils in photographs. Staff should avoid tagging pupils in photographs.",
    ),
    (
        "Staff who leave the school must not connect with former pupils under 18.",
        "It is advisable that former staff do not connect with former pupils under 18.",
    ),
    (
        "Rhaid i athrawon beidio â rhoi eu rhif ffôn personol i ddisgyblion.",
        "Cynghorir athrawon i beidio â rhoi eu rhif ffôn personol i ddisgyblion.",
    ),
    (
        "Rhaid i bob aelod o staff gwblhau hyfforddiant diogelwch ar-lein.",
        "Anogir pob aelod o staff i gwblhau hyfforddiant diogelwch ar-lein.",
    ),
    (
        "Ni chaniateir postio ar y cyfryngau cymdeithasol yn ystod gwersi.",
        "Dylai staff osgoi postio ar y cyfryngau cymdeithasol yn ystod gwersi.",
    ),
    (
        "Rhaid rhoi gwybod i'r pennaeth am unrhyw achos o dorri'r polisi hwn.",
        "Dylid rhoi gwybod i'r pennaeth am unrhyw achos o dorri'r polisi hwn.",
    ),
    (
        "Mae'n ofynnol i staff osod eu proffiliau yn breifat.",
        "Argymhellir bod staff yn gosod eu proffiliau yn breifat.",
    ),
    ("Peidiwch â thrafod rhieni ar-lein.", "Ni ddylech drafod rhieni ar-lein."),
    (
        "Ni chaiff llywodraethwyr wneud sylwadau cyhoeddus am faterion yr ysgol.",
        "Ni ddylai llywodraethwyr wneud sylwadau cyhoeddus am faterion yr ysgol.",
    ),
    (
        "Former staff are advised not to contact pupils of the school on social media.",
        "Staff who have left must not contact pupils of the school on social media.",
    ),
    (
        "When they leave the school, staff are advised not to contact pupils by social media.",
        "Former members of staff must never contact pupils by social media.",
    ),
    (
        "It is advisable for staff not to contact former pupils through personal social media.",
        "Staff must not contact former pupils through personal social media.",
    ),
    ("Staff must decline friend requests from pupils.", "Staff are advised to decline friend requests from pupils."),
    (
        "Staff must not be friends with pupils on social media.",
        "We recommend that staff are not friends with pupils on social media.",
    ),
    (
        "Staff should avoid sharing personal information about pupils online.",
        "Staff must not share personal information about pupils online.",
    ),
    ("It is best to avoid posting photographs of pupils.", "Photographs of pupils must not be posted."),
    (
        "Teachers are recommended not to accept pupils as friends on Facebook.",
        "Teachers must never accept pupils as friends on Facebook.",
    ),
    ("Privacy settings must be checked every term.", "Staff are advised to check privacy settings every term."),
    ("Staff may report concerns to the headteacher.", "Staff must report concerns to the headteacher."),
    (
        "Staff are forbidden to discuss school business on social media.",
        "Staff are advised against discussing school business on social media.",
    ),
    ("Staff must keep their passwords confidential.", "Staff should keep passwords confidential."),
    (
        "Staff must not use the school logo on personal accounts.",
        "Staff are asked to avoid using the school logo on personal accounts.",
    ),
    (
        "Parents must not post photographs of other pupils.",
        "Parents are requested not to post photographs of other pupils.",
    ),
    (
        "Ar ôl gadael yr ysgol, cynghorir staff i beidio â chysylltu â disgyblion ar y cyfryngau cymdeithasol.",
        "Rhaid i gyn-aelodau o staff beidio â chysylltu â disgyblion ar y cyfryngau cymdeithasol.",
    ),
    (
        "Rhaid i staff wrthod ceisiadau ffrind gan ddisgyblion.",
        "Cynghorir staff i wrthod ceisiadau ffrind gan ddisgyblion.",
    ),
    (
        "Ni chaiff staff fod yn ffrindiau â disgyblion ar Facebook.",
        "Byddai'n ddoeth i staff beidio â bod yn ffrindiau â disgyblion ar Facebook.",
    ),
    ("Rhaid i staff gadw eu cyfrineiriau'n gyfrinachol.", "Dylai staff gadw eu cyfrineiriau'n gyfrinachol."),
    (
        "Dylai staff wirio eu gosodiadau preifatrwydd bob tymor.",
        "Rhaid i staff wirio eu gosodiadau preifatrwydd bob tymor.",
    ),
    ("Gwaherddir staff rhag trafod disgyblion ar-lein.", "Argymhellir na ddylai staff drafod disgyblion ar-lein."),
]

CLASHES: list[tuple[str, str]] = [
    (
        "Staff should have no expectation of privacy on school devices.",
        "The school will respect the privacy of staff at all times.",
    ),
    (
        "The school will not monitor staff use of social media.",
        "The school routinely monitors staff use of social media.",
    ),
    (
        "Staff must not use mobile phones to photograph pupils.",
        "Staff may use their own mobile phones to photograph pupils as long as the pictures are deleted afterwards.",
    ),
    (
        "All comments by parents must be answered within 24 hours on the school’s page.",
        "Staff must not respond to comments left by parents.",
    ),
    (
        "Instagram has a minimum age of 13.",
        "Year 5 and Year 6 pupils are encouraged to follow the class Instagram page.",
    ),
    (
        "Complaints about posts are answered within five school days.",
        "Complaints about posts are answered within fifteen school days.",
    ),
    (
        "Only the headteacher may post on the school’s official account.",
        "All teachers may post on the school’s official account.",
    ),
    ("Incident records are deleted after one year.", "Incident records are kept for seven years."),
    (
        "Safeguarding concerns must be reported to the DSP immediately.",
        "Safeguarding concerns must be reported to the DSP within five days.",
    ),
    ("This policy covers supply staff and volunteers.", "This policy does not cover supply staff."),
    (
        "Staff are permitted to use personal social media at any time during the working day.",
        "Staff may use personal social media only during breaks.",
    ),
    (
        "Concerns about online content must be reported to the headteacher.",
        "Concerns about online content must be reported to the chair of governors.",
    ),
    ("Pupils must be 13 to follow the school’s account.", "Pupils must be 16 to follow the school’s account."),
    ("Staff are allowed to accept friend requests from parents.", "Friend requests from parents must not be accepted."),
    ("The school does not use WhatsApp.", "The school uses WhatsApp to contact parents."),
    (
        "Photographs of pupils must not be posted on any social media.",
        "With parental consent, photographs of pupils are shared on the school’s Facebook page.",
    ),
    (
        "No images of learners will be published online.",
        "Images of learners may be published on Twitter where consent has been given.",
    ),
    (
        "Staff must delete offensive messages immediately.",
        "Staff must not delete offensive messages, as they may be needed as evidence.",
    ),
    (
        "Passwords should be changed every 30 days.",
        "There is no need to change passwords unless they have been compromised.",
    ),
    ("The headteacher will reply to all comments.", "The school does not reply to comments on social media."),
    (
        "Parents are welcome to take photographs at school events.",
        "Photography by parents is not permitted at school events.",
    ),
    (
        "Monitoring takes place without the knowledge of staff.",
        "Staff will always be informed before monitoring takes place.",
    ),
    (
        "Staff must not identify themselves as employees of the school on social media.",
        "Staff are free to state in their profile that they are employed by the school.",
    ),
    (
        "This policy will be reviewed annually by the governing body.",
        "The governing body will review this policy every two years.",
    ),
    ("Governors are not covered by this policy.", "This policy applies to governors, staff and volunteers."),
    (
        "Staff must never communicate with pupils via WhatsApp.",
        "Staff may set up WhatsApp groups with their pupils for homework.",
    ),
    ("Staff must not be members of parent Facebook groups.", "Staff are welcome to join parent Facebook groups."),
    (
        "Data breaches must be reported within 72 hours to the data protection officer.",
        "Data breaches must be reported within 24 hours to the data protection officer.",
    ),
    ("Consent is valid for one year.", "Consent is valid for three years."),
    (
        "Photographs are kept for two years after a pupil leaves.",
        "Photographs are deleted six months after a pupil leaves.",
    ),
    (
        "Ni fydd yr ysgol yn monitro defnydd staff o'r cyfryngau cymdeithasol.",
        "Mae'r ysgol yn monitro defnydd staff o'r cyfryngau cymdeithasol.",
    ),
    (
        "Dim ond y pennaeth a gaiff bostio ar gyfrif swyddogol yr ysgol.",
        "Caiff pob athro bostio ar gyfrif swyddogol yr ysgol.",
    ),
    (
        "Rhaid rhoi gwybod i'r PDD ar unwaith am bryderon diogelu.",
        "Rhaid rhoi gwybod i'r PDD o fewn pum diwrnod am bryderon diogelu.",
    ),
    (
        "Ni chyhoeddir lluniau o ddisgyblion ar y cyfryngau cymdeithasol.",
        "Gellir cyhoeddi lluniau o ddisgyblion ar gyfrif yr ysgol gyda chaniatâd rhieni.",
    ),
    ("Dilëir cofnodion digwyddiadau ar ôl blwyddyn.", "Cedwir cofnodion digwyddiadau am saith mlynedd."),
    ("Nid yw'r ysgol yn ateb sylwadau gan rieni.", "Mae gweinyddwyr yn ateb sylwadau rhieni o fewn diwrnod."),
    (
        "Ni chaiff staff enwi'r ysgol ar y cyfryngau cymdeithasol.",
        "Gall staff nodi yn eu proffil eu bod yn gweithio yn yr ysgol.",
    ),
    ("Caiff rhieni dynnu lluniau mewn digwyddiadau ysgol.", "Ni chaiff rhieni dynnu lluniau mewn digwyddiadau ysgol."),
]

PRIVACY: list[tuple[str, str]] = [
    (
        "The school may monitor emails and internet use without informing staff.",
        "Employees are entitled to a reasonable degree of privacy in the workplace.",
    ),
    (
        "Staff internet use will be monitored without warning.",
        "The school is committed to respecting the privacy of all staff.",
    ),
    (
        "The council reserves the right to monitor all communications without prior notification.",
        "Staff have a right to respect for their private life and correspondence.",
    ),
    (
        "Users should not expect any privacy when using school equipment.",
        "Monitoring will never take place unless staff have been told about it beforehand.",
    ),
    (
        "We check staff accounts without telling them.",
        "The school acknowledges that staff have a reasonable expectation of privacy.",
    ),
    (
        "The ICT manager monitors messages at any time and without consent.",
        "The privacy of staff communications is guaranteed.",
    ),
    (
        "There is no expectation of privacy for anyone using the network.",
        "The school promises that private messages will remain private and that privacy will be respected.",
    ),
    ("No notice of monitoring will be given.", "Staff will be notified in advance of any monitoring."),
    ("The school monitors social media covertly.", "Staff can expect privacy in their personal communications."),
    (
        "Monitoring may take place at any time without users’ knowledge or permission.",
        "This policy does not affect your right to privacy under Article 8.",
    ),
    (
        "The school will monitor use of its systems and need not give notice.",
        "All users have the right to privacy and will be informed before any monitoring.",
    ),
    (
        "Mae'r ysgol yn monitro defnydd o'r rhyngrwyd heb roi gwybod i staff.",
        "Mae gan staff ddisgwyliad rhesymol o breifatrwydd yn y gweithle.",
    ),
    ("Gall yr ysgol fonitro negeseuon heb rybudd ymlaen llaw.", "Mae'r ysgol yn parchu hawl staff i breifatrwydd."),
    (
        "Ni ddylai staff ddisgwyl unrhyw breifatrwydd wrth ddefnyddio offer yr ysgol.",
        "Bydd preifatrwydd staff yn cael ei barchu bob amser.",
    ),
    ("Nid oes gan ddefnyddwyr unrhyw ddisgwyliad o breifatrwydd.", "Mae gan bawb hawl i fywyd preifat yn y gwaith."),
    (
        "Caiff e-byst eu monitro heb hysbysu'r defnyddiwr.",
        "Hysbysir staff cyn i unrhyw fonitro ddigwydd, ac mae'r ysgol yn parchu eu preifatrwydd.",
    ),
]

REPLIES: list[tuple[str, str]] = [
    (
        "Staff must not reply to parents’ posts about the school.",
        "Those who run the official accounts should be responsive and answer parents’ questions.",
    ),
    (
        "Never respond to parents on social media.",
        "Be responsive: reply to comments promptly and thank people for their feedback.",
    ),
    (
        "Under no circumstances should staff respond to comments from parents.",
        "Account managers are expected to reply to messages from parents within 24 hours.",
    ),
    (
        "No member of staff may reply to a parent’s comment online.",
        "The school’s page should respond to every comment left by parents.",
    ),
    (
        "You must not respond to any comments made by parents on social media about the school.",
        "Always respond to comments and engage with parents.",
    ),
    (
        "Staff should not engage with parents’ comments on Facebook.",
        "Engage with your followers: answer questions and respond to comments.",
    ),
    (
        "Staff must ignore comments made by parents on social media and must not answer them.",
        "Page administrators must answer all queries from parents.",
    ),
    (
        "Parental comments must not be answered on social media.",
        "Comments from parents should be acknowledged and answered within one working day.",
    ),
    ("It is forbidden to reply to parents through social media.", "Reply to parents quickly and politely."),
    (
        "The school does not respond to comments on its social media pages.",
        "Staff managing the accounts should respond to comments in a timely way.",
    ),
    (
        "Staff do not reply to parents on social media in any circumstances.",
        "Account holders should be responsive to parents.",
    ),
    (
        "Ni ddylai staff ymateb i sylwadau rhieni ar y cyfryngau cymdeithasol.",
        "Byddwch yn ymatebol: atebwch gwestiynau a diolchwch i bobl am eu sylwadau.",
    ),
    ("Rhaid i staff beidio ag ateb rhieni ar-lein.", "Dylai rheolwyr y cyfrif ateb sylwadau rhieni o fewn un diwrnod."),
    (
        "Ni chaniateir ymateb i rieni ar y cyfryngau cymdeithasol.",
        "Disgwylir i weinyddwyr y cyfrifon fod yn ymatebol i rieni.",
    ),
    ("Peidiwch ag ymateb i unrhyw sylwadau gan rieni.", "Dylid ymateb yn brydlon i bob sylw ar dudalen yr ysgol."),
]

# One rule and one piece of advice, each in all the ways people say them.
FORBIDDEN: list[str] = [
    "Staff must never accept friend requests from parents.",
    "Staff shall not accept friend requests from parents.",
    "Staff are not permitted to accept friend requests from parents.",
    "Staff may not accept friend requests from parents.",
    "Accepting friend requests from parents is prohibited.",
    "Do not accept friend requests from parents.",
    "Staff will not accept friend requests from parents.",
    "Under no circumstances may staff accept friend requests from parents.",
    "It is forbidden to accept friend requests from parents.",
    "Staff cannot accept friend requests from parents.",
    "All friend requests from parents must be refused.",
    "Staff are required to decline friend requests from parents.",
    "It is essential that staff do not accept friend requests from parents.",
    "Staff have a duty not to accept friend requests from parents.",
]
ADVISED_AGAINST: list[str] = [
    "Staff are expected not to accept friend requests from parents.",
    "Staff should refrain from accepting friend requests from parents.",
    "Staff are discouraged from accepting friend requests from parents.",
    "It would be unwise for staff to accept friend requests from parents.",
    "Staff may wish to avoid accepting friend requests from parents.",
    "Staff should try to avoid accepting friend requests from parents.",
    "It is preferable that staff do not accept friend requests from parents.",
    "It is advisable not to accept friend requests from parents.",
    "Staff are cautioned against accepting friend requests from parents.",
    "It is not recommended that staff accept friend requests from parents.",
    "Accepting friend requests from parents is not recommended.",
    "Accepting friend requests from parents is discouraged.",
    "We would advise staff not to accept friend requests from parents.",
    "Ideally, staff will not accept friend requests from parents.",
    "Where possible staff should not accept friend requests from parents.",
    "Staff ought not to accept friend requests from parents.",
    "We strongly discourage staff from accepting friend requests from parents.",
    "Friend requests from parents should be declined.",
    "Try not to accept friend requests from parents.",
    "Staff are urged not to accept friend requests from parents.",
]
GWAHARDD: list[str] = [
    "Rhaid i chi beidio â derbyn ceisiadau ffrind gan rieni.",
    "Ni chewch dderbyn ceisiadau ffrind gan rieni.",
    "Gwaherddir derbyn ceisiadau ffrind gan rieni.",
    "Ni chaniateir derbyn ceisiadau ffrind gan rieni.",
    "Peidiwch â derbyn ceisiadau ffrind gan rieni.",
    "Nid oes hawl gan staff i dderbyn ceisiadau ffrind gan rieni.",
    "Ni all staff dderbyn ceisiadau ffrind gan rieni.",
    "Mae'n rhaid gwrthod ceisiadau ffrind gan rieni.",
]
CYNGHORI_YN_ERBYN: list[str] = [
    "Fe'ch cynghorir i beidio â derbyn ceisiadau ffrind gan rieni.",
    "Byddai'n well i staff beidio â derbyn ceisiadau ffrind gan rieni.",
    "Dylid osgoi derbyn ceisiadau ffrind gan rieni.",
    "Ni argymhellir derbyn ceisiadau ffrind gan rieni.",
    "Ceisiwch osgoi derbyn ceisiadau ffrind gan rieni.",
    "Nid yw'n ddoeth i staff dderbyn ceisiadau ffrind gan rieni.",
    "Dylech osgoi derbyn ceisiadau ffrind gan rieni.",
    "Anogir staff i beidio â derbyn ceisiadau ffrind gan rieni.",
    "Awgrymir na ddylai staff dderbyn ceisiadau ffrind gan rieni.",
    "Ni ddylech dderbyn ceisiadau ffrind gan rieni.",
]
REQUIRED: list[str] = [
    "Staff must keep a copy of abusive posts.",
    "Staff shall keep a copy of abusive posts.",
    "Staff are required to keep a copy of abusive posts.",
    "Staff have to keep a copy of abusive posts.",
    "Staff are obliged to keep a copy of abusive posts.",
    "It is essential that staff keep a copy of abusive posts.",
    "It is mandatory to keep a copy of abusive posts.",
    "A copy of abusive posts must be kept.",
    "All staff must always keep a copy of abusive posts.",
]
ADVISED: list[str] = [
    "Staff should keep a copy of abusive posts.",
    "Staff are advised to keep a copy of abusive posts.",
    "Staff are encouraged to keep a copy of abusive posts.",
    "It is recommended that staff keep a copy of abusive posts.",
    "We recommend keeping a copy of abusive posts.",
    "It is good practice to keep a copy of abusive posts.",
    "Staff may keep a copy of abusive posts.",
    "Staff can keep a copy of abusive posts if they wish.",
    "Staff are asked to keep a copy of abusive posts.",
    "Ideally, staff will keep a copy of abusive posts.",
    "It is advisable to keep a copy of abusive posts.",
    "Staff should, where possible, keep a copy of abusive posts.",
    "It would be sensible for staff to keep a copy of abusive posts.",
    "Staff might like to keep a copy of abusive posts.",
    "Staff could keep a copy of abusive posts.",
    "Staff ought to keep a copy of abusive posts.",
    "A copy of abusive posts should be kept.",
    "Staff are invited to keep a copy of abusive posts.",
    "Staff are strongly recommended to keep a copy of abusive posts.",
    "We suggest that staff keep a copy of abusive posts.",
]
GOFYNNOL: list[str] = [
    "Rhaid i staff gadw copi o bostiadau sarhaus.",
    "Mae'n rhaid i staff gadw copi o bostiadau sarhaus.",
    "Mae'n ofynnol i staff gadw copi o bostiadau sarhaus.",
    "Mae gofyn i staff gadw copi o bostiadau sarhaus.",
    "Rhaid cadw copi o bostiadau sarhaus.",
    "Mae'n hanfodol bod staff yn cadw copi o bostiadau sarhaus.",
]
CYNGHORI: list[str] = [
    "Dylai staff gadw copi o bostiadau sarhaus.",
    "Cynghorir staff i gadw copi o bostiadau sarhaus.",
    "Anogir staff i gadw copi o bostiadau sarhaus.",
    "Argymhellir bod staff yn cadw copi o bostiadau sarhaus.",
    "Mae'n arfer da cadw copi o bostiadau sarhaus.",
    "Gall staff gadw copi o bostiadau sarhaus.",
    "Dylid cadw copi o bostiadau sarhaus.",
    "Fe'ch cynghorir i gadw copi o bostiadau sarhaus.",
    "Byddai'n ddoeth i staff gadw copi o bostiadau sarhaus.",
    "Caiff staff gadw copi o bostiadau sarhaus os dymunant.",
]

OTHER_CLASHES: list[tuple[str, str]] = [
    ("The school’s accounts must reply to every comment.", "Comments on the school’s accounts must not be replied to."),
    ("Staff are not allowed to use WhatsApp with parents.", "Teachers may use WhatsApp to message parents."),
    ("All images of pupils must be deleted at the end of the year.", "Images of pupils may be kept for five years."),
    ("Anyone can post to the school’s page.", "Only the headteacher can post to the school’s page."),
    (
        "Staff must report concerns to the headteacher within two days.",
        "Staff must report concerns to the headteacher within two weeks.",
    ),
    ("The policy is reviewed annually.", "The policy is reviewed every two years."),
    (
        "The policy will next be reviewed in 2027 and every three years after that.",
        "The policy is reviewed once a year.",
    ),
    (
        "Parental permission is required for photographs of all pupils.",
        "Pupils aged 13 or over may give their own permission for photographs.",
    ),
    (
        "Staff may discuss pupils in closed Facebook groups.",
        "Staff must not discuss pupils in Facebook groups, open or closed.",
    ),
    (
        "Personal mobile phones may be used to photograph school trips.",
        "Personal mobile phones must not be used to take photographs on school trips.",
    ),
    ("The school will remove negative comments about staff.", "Negative comments will not be removed."),
    ("Staff may be friends with former pupils.", "Staff must not be friends with former pupils."),
    ("Staff are encouraged to follow pupils on Instagram.", "Staff must not follow pupils on Instagram."),
    (
        "Governors may respond to comments about the school.",
        "Governors must never respond to comments about the school.",
    ),
    ("Passwords must be shared with the headteacher.", "Passwords must not be shared with anyone."),
    ("Rhaid newid cyfrineiriau bob tymor.", "Nid oes angen newid cyfrineiriau oni bai bod rhywun wedi eu darganfod."),
    ("Caiff staff ddilyn disgyblion ar Instagram.", "Ni chaiff staff ddilyn disgyblion ar Instagram."),
    ("Adolygir y polisi hwn yn flynyddol.", "Bydd y polisi hwn yn cael ei adolygu bob dwy flynedd."),
    ("Cedwir lluniau am ddwy flynedd.", "Cedwir lluniau am bum mlynedd."),
    (
        "Rhaid rhoi gwybod i'r pennaeth o fewn 24 awr am doriad data.",
        "Rhaid rhoi gwybod i'r pennaeth o fewn tri diwrnod am doriad data.",
    ),
    ("Mae'r polisi'n berthnasol i wirfoddolwyr.", "Nid yw'r polisi'n berthnasol i wirfoddolwyr."),
    (
        "Gall staff ddefnyddio'u ffonau eu hunain i dynnu lluniau o ddisgyblion.",
        "Ni ddylai staff byth dynnu lluniau o ddisgyblion ar eu ffonau personol.",
    ),
    ("Croesewir sylwadau ar dudalen yr ysgol.", "Mae sylwadau ar dudalen yr ysgol wedi'u diffodd."),
    ("Rhaid cymeradwyo pob postiad cyn ei gyhoeddi.", "Caiff gweinyddwyr gyhoeddi postiadau heb gymeradwyaeth."),
]
