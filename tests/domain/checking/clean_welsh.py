"""Sections of made-up school policies with nothing wrong in them, each told in two ways; Welsh."""

SECTIONS: list[tuple[str, list[list[str]]]] = [
    (
        "Diben",
        [
            [
                "Mae'r cyfryngau cymdeithasol yn helpu'r ysgol i rannu ei gwaith â theuluoedd a'r gymuned.",
                "Mae'r polisi hwn yn esbonio'r hyn a ddisgwylir gan bawb sy'n gweithio neu'n gwirfoddoli yn yr ysgol.",
                "Yn y polisi hwn mae ‘cyfryngau cymdeithasol’ yn golygu unrhyw wefan neu ap lle gall pobl bostio neu anfon negeseuon.",
                "Mae gan y corff llywodraethu ddyletswydd i gadw {dysgwyr} yn ddiogel ac i fod yn deg â staff.",
            ],
            [
                "Rydym yn falch o'r hyn y mae ein {dysgwyr} yn ei gyflawni.",
                "Nod y polisi yw diogelu {dysgwyr}, cefnogi staff a gwarchod enw da'r ysgol.",
                "Nid oes dim yn y polisi hwn sy'n atal staff rhag codi pryder dan y weithdrefn chwythu'r chwiban.",
                "Cafodd y polisi ei gytuno gyda'r undebau llafur cydnabyddedig.",
            ],
        ],
    ),
    (
        "Cwmpas",
        [
            [
                "Mae'r polisi hwn yn berthnasol i bob aelod o staff, llywodraethwyr, gwirfoddolwyr, contractwyr a hyfforddeion.",
                "Nid yw adran 9 ar gamau disgyblu yn berthnasol i lywodraethwyr, sydd â'u cod eu hunain.",
                "Mae'n cynnwys defnydd personol a defnydd swyddogol o'r cyfryngau cymdeithasol.",
                "Rhoddir crynodeb byr i ymwelwyr yn y dderbynfa.",
            ],
            [
                "Mae'r polisi hwn yn berthnasol i bawb sy'n gweithio ar ran yr ysgol, gan gynnwys staff cyflenwi.",
                "Mae llywodraethwyr yn dilyn y polisi hwn a chod ymddygiad y llywodraethwyr.",
                "Nid yw'n berthnasol i {dysgwyr}, sydd â'u cytundeb defnydd derbyniol eu hunain.",
                "Ymgynghorwyd â Chyngor yr Ysgol.",
            ],
        ],
    ),
    (
        "Y gyfraith",
        [
            [
                "Mae'r ysgol yn gweithredu o fewn Deddf Hawliau Dynol 1998, Deddf Cydraddoldeb 2010 a Deddf Diogelu Data 2018.",
                "Mae Erthygl 8 yn diogelu bywyd preifat a theuluol, ac mae'r ysgol yn parchu preifatrwydd ei staff.",
                "Dilynir canllawiau Llywodraeth Cymru ‘Cadw dysgwyr yn ddiogel’.",
                "Gall Deddf Cyfathrebu 2003 fod yn berthnasol i'r hyn a anfonir ar-lein.",
            ],
            [
                "Mae staff wedi'u rhwymo gan ddyletswydd cyfrinachedd.",
                "Ymdrinnir â data personol dan GDPR y DU.",
                "Mae staff cofrestredig hefyd wedi'u rhwymo gan god Cyngor y Gweithlu Addysg.",
                "Cyfeirir plentyn mewn perygl at y gwasanaethau plant bob amser.",
            ],
        ],
    ),
    (
        "Rolau",
        [
            [
                "Y {pennaeth} sy'n gyfrifol am roi'r polisi hwn ar waith ac mae'n adrodd arno wrth y corff llywodraethu bob blwyddyn.",
                "Mae'r {tim} yn cadw'r rhestr o gyfrifon swyddogol.",
                "Mae'r Person Diogelu Dynodedig (PDD) yn arwain ar unrhyw bryder am {ddysgwr}.",
                "Mae gweinyddwyr cyfrifon yn rhedeg cyfrifon yr ysgol o ddydd i ddydd.",
            ],
            [
                "Mae'r {tim} yn cymeradwyo pob cyfrif swyddogol newydd.",
                "Y {pennaeth} sy'n penderfynu pa gamau sy'n dilyn torri'r polisi.",
                "Mae'r corff llywodraethu'n adolygu'r polisi hwn bob dwy flynedd.",
                "Mae'r cyngor yn rhoi cyngor cyfreithiol.",
            ],
        ],
    ),
    (
        "Defnydd personol",
        [
            [
                "Rhaid i staff beidio â derbyn ceisiadau ffrind gan {ddysgwyr}.",
                "Yr unig eithriad yw {dysgwr} sy'n aelod o'u teulu eu hunain.",
                "Dylai staff feddwl yn ofalus cyn derbyn ceisiadau ffrind gan rieni.",
                "Ni chaiff staff bostio lluniau o {ddysgwyr} ar eu cyfrifon personol.",
                "Caiff staff bostio lluniau o'u plant eu hunain, ar yr amod na ellir adnabod unrhyw un arall.",
                "Cynghorir staff i adolygu eu gosodiadau preifatrwydd bob tymor.",
            ],
            [
                "Rhaid i staff gadw eu bywydau personol a phroffesiynol ar wahân ar-lein.",
                "Rhaid i staff wrthod ceisiadau ffrind gan {ddysgwyr} presennol a rhoi gwybod i'r {pennaeth}.",
                "Ni chaniateir rhannu gwybodaeth gyfrinachol ar gyfrif personol.",
                "Dylai staff ddefnyddio cyfrineiriau cryf, ar wahân.",
                "Nid oes angen newid cyfrineiriau ar adegau penodol, ond rhaid eu newid ar unwaith os gall rhywun arall eu gwybod.",
                "Ni chaiff staff ddefnyddio eu ffonau personol i dynnu lluniau o {ddysgwyr}.",
            ],
        ],
    ),
    (
        "Cyfrifon swyddogol",
        [
            [
                "Agorir cyfrif swyddogol dim ond gyda chymeradwyaeth ysgrifenedig y {pennaeth}.",
                "Rhaid i o leiaf ddau aelod o staff allu rheoli pob cyfrif.",
                "Mae gweinyddwyr cyfrifon yn ateb cwestiynau ffeithiol gan rieni a gofalwyr o fewn dau ddiwrnod gwaith.",
                "Ni chaiff staff ateb sylwadau am yr ysgol o gyfrifon personol; maent yn dweud wrth y {pennaeth}.",
                "Nid yw cyfrifon swyddogol yn dilyn cyfrifon {dysgwyr} na rhieni.",
                "Cyhoeddir pob postiad yn Gymraeg ac yn Saesneg.",
            ],
            [
                "Mae gan bob cyfrif swyddogol weinyddwr penodol a dirprwy.",
                "Mae sylwadau wedi'u diffodd lle mae'r platfform yn caniatáu hynny.",
                "Rhaid cadw'r manylion mewngofnodi yn rheolwr cyfrineiriau'r ysgol.",
                "Gwirir y gofrestr cyfrifon bob tymor.",
                "Dylai gweinyddwyr ddefnyddio iaith glir.",
                "Rhaid i staff sy'n gadael drosglwyddo'r manylion cyn eu diwrnod olaf.",
            ],
        ],
    ),
    (
        "Delweddau",
        [
            [
                "Rhaid i'r ysgol gael caniatâd cyn cyhoeddi llun o {ddysgwr}.",
                "Gofynnir am ganiatâd rhieni a gofalwyr hyd nes bod y {dysgwr} yn 13 oed; o hynny ymlaen gofynnir i'r {dysgwr} hefyd.",
                "Ni chaniateir cyhoeddi enwau llawn wrth ymyl llun.",
                "Rhaid tynnu llun i lawr pan dynnir caniatâd yn ôl.",
            ],
            [
                "Ni chaniateir cyhoeddi lluniau o {ddysgwyr} heb ganiatâd.",
                "Adnewyddir caniatâd bob blwyddyn.",
                "Rhaid i staff ddefnyddio camerâu'r ysgol i dynnu lluniau.",
                "Caiff rhieni a gofalwyr ffilmio eu plentyn eu hunain mewn cyngerdd; ni chânt bostio ffilm sy'n dangos plant eraill.",
            ],
        ],
    ),
    (
        "Monitro",
        [
            [
                "Mae'r ysgol yn monitro ei rhwydwaith ei hun ac yn dweud wrth staff ei bod yn gwneud hynny.",
                "Ni fydd monitro'n digwydd heb rybudd.",
                "Nid yw'r ysgol yn monitro cyfrifon personol staff.",
                "Cedwir cofnod o bwy a edrychodd ar beth a pham.",
            ],
            [
                "Rhoddir gwybod i staff cyn i unrhyw fonitro manylach ddechrau.",
                "Mae gan staff ddisgwyliad rhesymol o breifatrwydd, yn y gwaith hefyd.",
                "Cedwir logiau am 90 diwrnod.",
                "Ni ddarllenir negeseuon preifat.",
            ],
        ],
    ),
    (
        "Rhoi gwybod ac ymateb",
        [
            [
                "Dylai unrhyw un sy'n gweld postiad sy'n eu poeni ddweud wrth y {pennaeth} neu'r PDD.",
                "Rhaid i staff roi gwybod i'r PDD am bryder diogelu yr un diwrnod.",
                "Rhaid rhoi gwybod i'r swyddog diogelu data am dor diogelwch data o fewn 24 awr.",
                "Ystyrir adroddiadau dienw, er y gellir gwneud llai â nhw.",
                "Dylai staff beidio ag ateb sylwadau sarhaus; dylent gadw copi a rhoi gwybod amdanynt.",
            ],
            [
                "Dylai staff sy'n cael eu targedu ar-lein gadw tystiolaeth a dweud wrth eu rheolwr llinell.",
                "Os yw'r pryder am y {pennaeth}, rhaid rhoi gwybod i gadeirydd y llywodraethwyr.",
                "Ni chaniateir copïo, argraffu nac anfon ymlaen ddelweddau anweddus o blentyn.",
                "Dylid cadw sgrinlun o bostiadau eraill fel tystiolaeth.",
                "Nod yr ysgol yw cydnabod adroddiad o fewn dau ddiwrnod ysgol.",
            ],
        ],
    ),
    (
        "Torri'r polisi a chymorth",
        [
            [
                "Gall torri'r polisi hwn arwain at gamau dan y weithdrefn ddisgyblu.",
                "Cynigir cymorth a chyswllt penodol i staff sy'n cael eu cam-drin ar-lein.",
                "Mae'r ysgol yn cadw cofnodion o ddigwyddiadau am chwe blynedd.",
                "Gellir gofyn i wirfoddolwyr sy'n torri'r polisi adael.",
            ],
            [
                "Ymdrinnir â mân faterion drwy gyngor.",
                "Mae cymorth ar gael gan yr undebau llafur ac iechyd galwedigaethol.",
                "Cedwir cofnodion digwyddiadau am saith mlynedd a ffurflenni caniatâd am flwyddyn ar ôl i'r {dysgwr} adael.",
                "Caiff y person glywed beth yw'r honiad cyn i gamau gael eu cymryd.",
            ],
        ],
    ),
    (
        "Hyfforddiant ac adolygu",
        [
            [
                "Mae pob aelod o staff yn cael hyfforddiant ar y polisi hwn wrth ddechrau a phob blwyddyn wedi hynny.",
                "Mae'r corff llywodraethu'n adolygu'r polisi hwn, neu'n gynt os bydd y gyfraith yn newid.",
                "Cyhoeddir y polisi ar wefan yr ysgol.",
                "Gofynnir am farn teuluoedd cyn pob adolygiad.",
            ],
            [
                "Rhaid i staff newydd ddarllen y polisi cyn cael mynediad at unrhyw gyfrif.",
                "Addysgir {dysgwyr} am ddiogelwch ar-lein ym mhob grŵp blwyddyn.",
                "Cynhelir noson i rieni a gofalwyr unwaith y flwyddyn.",
                "Dylid cyfeirio cwestiynau am y polisi at y {pennaeth}.",
            ],
        ],
    ),
]

NAMES: list[dict[str, str]] = [
    {
        "dysgwr": "dysgwr",
        "ddysgwr": "ddysgwr",
        "dysgwyr": "dysgwyr",
        "ddysgwyr": "ddysgwyr",
        "pennaeth": "pennaeth",
        "tim": "uwch dîm arwain",
    },
    {
        "dysgwr": "disgybl",
        "ddysgwr": "ddisgybl",
        "dysgwyr": "disgyblion",
        "ddysgwyr": "ddisgyblion",
        "pennaeth": "Pennaeth",
        "tim": "uwch dîm rheoli",
    },
]
