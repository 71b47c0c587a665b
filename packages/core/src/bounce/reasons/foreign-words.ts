import { rowsOf, type ReasonRow } from './reason-row.ts'

/** The same in other languages, by class: German, French, Spanish, Portuguese, Italian, Dutch, Russian, Japanese, Chinese. */
export const foreignWords: readonly ReasonRow[] = [
  ...rowsOf('ptr', [
    ['{反向解析|反向域名|逆引き|ptr 记录|ptr记录}', 'zh, ja', '550 IP 192.0.2.10 没有反向解析'],
    ['{pas de|aucun|sans|kein|keinen|sin} {reverse|ptr|rdns}', 'fr, de, es', '554 5.7.1 pas de reverse DNS'],
    ['{обратной зоны|обратная зона|обратный dns|обратной записи}', 'ru', 'нет обратной зоны DNS'],
  ]),
  ...rowsOf('mailbox-full', [
    [
      '{postfach|mailbox|konto|speicherplatz|quota|kontingent} … {voll|erschopft|uberschritten|uberfullt|belegt}',
      'de',
      'Das Postfach des Empfängers ist voll',
    ],
    [
      '{boite|boite aux lettres|bal|messagerie|quota|espace} … {pleine|plein|depasse|sature|saturee|insuffisant}',
      'fr',
      'Boite du destinataire pleine',
    ],
    [
      '{buzon|bandeja|cuota|casilla|correo} … {lleno|llena|excedida|superada|excedido|completo|sin espacio}',
      'es',
      'El buzón del destinatario está lleno',
    ],
    ['{caixa|cota|quota|caixa postal} … {cheia|excedida|lotada|esgotada}', 'pt', 'A caixa de correio está cheia'],
    ['{casella|quota|mailbox} … {piena|superata|esaurita}', 'it', 'La casella del destinatario è piena'],
    ['postvak … vol', 'nl', 'Het postvak is vol'],
    ['ящик … {переполнен|заполнен|полон}', 'ru', 'почтовый ящик переполнен'],
    ['{квота превышена|превышена квота|превышен размер|превышен лимит|квота ящика}', 'ru', 'превышена квота'],
    [
      '{容量を超え|容量オーバー|容量がいっぱい|メールボックスがいっぱい|空き容量|邮箱已满|空间已满|邮箱空间|容量已满|空间不足|配额|郵箱已滿|信箱已滿}',
      'ja, zh',
      '对方邮箱已满',
    ],
  ]),
  ...rowsOf('mailbox-disabled', [
    [
      '{konto|postfach|benutzer|empfanger} … {deaktiviert|gesperrt|gekundigt|stillgelegt}',
      'de',
      'Dieses Konto ist gesperrt',
    ],
    [
      '{compte|boite|destinataire} … {bloque|desactive|ferme|suspendu|archivee|desactivee|resilie|inactif|inactive}',
      'fr',
      'Le compte du destinataire est bloque',
    ],
    [
      '{cuenta|buzon|usuario|conta|usuario|casella|account} … {desactivada|suspendida|inactiva|bloqueada|desativada|suspensa|inativa|bloqueada|disabilitata|disattivata|sospesa|disabilitato|desactivado|inativo}',
      'es, pt, it',
      'La cuenta está desactivada',
    ],
    [
      '{ящик|пользователь|аккаунт|учетная запись} … {заблокирован|отключен|удален|неактивен|отключена|заблокирована}',
      'ru',
      'почтовый ящик заблокирован',
    ],
    ['{账户已停用|帐号已停用|已被禁用|已停用|已被冻结|利用停止|解約|停止され}', 'zh, ja', '该帐号已被禁用'],
  ]),
  ...rowsOf('address-unknown', [
    [
      '{empfanger|empfangeradresse|adresse|benutzer|emailadresse|email adresse|postfach|mailbox|teilnehmer|empfangers} … {unbekannt|existiert nicht|nicht gefunden|nicht vorhanden|ungultig|gibt es nicht|nicht bekannt|nicht zustellbar|konnte nicht gefunden|nicht existiert|nicht registriert}',
      'de',
      'Empfänger unbekannt',
    ],
    [
      '{unbekannter|ungultiger|kein solcher|ungultige|unbekannte|falsche} {empfanger|benutzer|adressat|adresse|empfangeradresse|user|teilnehmer}',
      'de',
      'Unbekannter Benutzer',
    ],
    [
      '{adresse|destinataire|utilisateur|boite|compte} … {invalide|inconnu|inconnue|existe pas|introuvable|inexistant|inexistante|pas ete trouve|incorrecte}',
      'fr',
      "L'adresse du destinataire n'existe pas",
    ],
    [
      '{usuario|destinatario|direccion|buzon|cuenta|persona} … {no existe|desconocido|desconocida|invalido|invalida|no valido|inexistente|no encontrado|no se encontro|no encontrada|incorrecta}',
      'es',
      'El usuario no existe',
    ],
    [
      'no existe {dicha|ese|el|la|esa|este|tal} {persona|usuario|direccion|cuenta|buzon}',
      'es',
      'no existe dicha persona',
    ],
    [
      '{usuario|destinatario|endereco|conta|caixa postal} … {nao existe|inexistente|desconhecido|invalido|nao encontrado|nao encontrada|nao foi encontrado}',
      'pt',
      'O destinatário não existe',
    ],
    [
      '{utente|destinatario|indirizzo|casella|account} … {non esiste|sconosciuto|non valido|inesistente|non trovato|non trovata|errato}',
      'it',
      'Utente sconosciuto',
    ],
    ['{ontvanger|gebruiker|adres} … {onbekend|bestaat niet|niet gevonden|ongeldig}', 'nl', 'Ontvanger onbekend'],
    [
      '{пользователь|адрес|ящик|получатель|пользователя|адресат|ящика} … {не найден|не существует|неизвестен|не зарегистрирован|нет|недоступен|не обнаружен}',
      'ru',
      'пользователь не найден',
    ],
    [
      '{нет такого|неверный|неизвестный|несуществующий} {пользователя|адреса|адрес|пользователь|получатель|ящика}',
      'ru',
      'нет такого пользователя',
    ],
    [
      '{用户不存在|不存在|无此用户|收件人地址|地址不存在|找不到收件人|查无此人|使用者不存在|該用戶|宛先が見つかり|宛先不明|存在しない|存在しません|見つかりませんでした|あて先不明|ユーザーが見つかり|무효|존재하지}',
      'zh, ja, ko',
      '550 用户不存在',
    ],
  ]),
  ...rowsOf('blocklisted', [
    [
      '{ip adresse|direccion ip|endereco ip|indirizzo ip|ip адрес} … {bloquee|gesperrt|blockiert|bloqueada|bloccato|заблокирован|blacklist|bloqueado}',
      'de, es, pt, it, ru',
      'Ihre IP-Adresse ist gesperrt',
    ],
    [
      '{schwarzen liste|sperrliste|liste noire|lista negra|lista nera|черном списке|черный список|黑名单|ブラックリスト|拒否リスト}',
      'de, fr, es, it, ru, zh, ja',
      'IP steht auf einer Sperrliste',
    ],
  ]),
  ...rowsOf('rate-limited', [
    [
      '{trop de|zu viele|demasiadas|demasiados|muitas|troppe|troppi|слишком много} {connexions|messages|verbindungen|nachrichten|conexiones|mensajes|conexoes|mensagens|connessioni|messaggi|соединений|сообщений|писем|подключений}',
      'fr, de, es, pt, it, ru',
      'Trop de connexions, veuillez verifier votre configuration',
    ],
    ['{发送频率|频率限制|发信过于频繁|超过限制|送信数の制限|送信制限}', 'zh, ja', '发信过于频繁'],
  ]),
  ...rowsOf('greylisted', [
    [
      '{veuillez essayer plus tard|bitte versuchen sie es spater|intente mas tarde|tente mais tarde|riprovare piu tardi|попробуйте позже|повторите попытку|请稍后再试|後でもう一度}',
      'fr, de, es, pt, it, ru, zh, ja',
      'Veuillez essayer plus tard',
    ],
  ]),
  ...rowsOf('recipient-limit', [
    [
      '{zu viele|trop de|demasiados|muitos|troppi} {empfanger|destinataires|destinatarios|destinatari}',
      'de, fr, es, pt, it',
      'Zu viele Empfänger',
    ],
  ]),
  ...rowsOf('too-large', [
    ['{nachricht|email|mail|anhang} … zu {gross|groß}', 'de', 'Die Nachricht ist zu groß'],
    [
      '{taille|message|mensaje|mensagem|messaggio|tamano|tamanho|dimensione|размер} … {limite|trop volumineux|trop grand|demasiado grande|muito grande|troppo grande|excede|supera|supere|depasse|превыша}',
      'fr, es, pt, it, ru',
      'Taille limite du message atteinte',
    ],
    ['{邮件过大|邮件太大|大きすぎ|サイズが大き|サイズ制限|超过大小}', 'zh, ja', '邮件过大'],
  ]),
  ...rowsOf('domain-unknown', [
    [
      '{domain|domane|domaine|dominio|домен} … {existiert nicht|nicht gefunden|introuvable|inexistant|no existe|nao existe|non esiste|не найден|не существует|unbekannt|inconnu}',
      'de, fr, es, pt, it, ru',
      'Die Domain existiert nicht',
    ],
    ['{ドメインが見つかり|ドメインが存在}', 'ja', 'ドメインが見つかりません'],
  ]),
  ...rowsOf('sender-auth', [
    [
      '{emetteur|expediteur|absender|remitente|remetente|mittente|отправитель|отправителя} … {invalide|ungultig|invalido|non valido|unbekannt|inconnu|no valido|desconocido|не существует|не найден|existiert nicht}',
      'fr, de, es, pt, it, ru',
      'Emetteur invalide',
    ],
  ]),
  ...rowsOf('auth-required', [
    [
      '{authentification|authentifizierung|autenticacion|autenticacao|autenticazione|аутентификация|авторизация} … {requise|erforderlich|requerida|necessaria|richiesta|требуется|invalide|fehlgeschlagen|обязательна}',
      'fr, de, es, pt, it, ru',
      'Authentification requise',
    ],
  ]),
  ...rowsOf('content', [
    [
      '{als spam|comme spam|como spam|come spam|как спам|спам|垃圾邮件|垃圾郵件|迷惑メール|スパム|病毒|ウイルス|вирус|virus erkannt|spamverdacht|pourriel}',
      'de, fr, es, it, ru, zh, ja',
      'Die Nachricht wurde als Spam erkannt',
    ],
    [
      '{contenu|inhalt|contenido|conteudo|contenuto} … {refuse|abgelehnt|rechazado|rejeitado|rifiutato|interdit}',
      'fr, de, es, pt, it',
      'contenu du message refuse',
    ],
  ]),
  ...rowsOf('no-answer', [
    [
      '{verbindung|server|connexion|serveur|conexion|servidor|conexao|connessione|соединение|сервер} … {nicht erreichbar|zeituberschreitung|antwortet nicht|fehlgeschlagen|expire|injoignable|impossible|agotado|rechazada|recusada|no responde|esgotado|scaduta|rifiutata|не отвечает|недоступен|отказано}',
      'de, fr, es, pt, it, ru',
      'Der Server antwortet nicht',
    ],
  ]),
  ...rowsOf('policy', [
    [
      '{abgelehnt|zugriff verweigert|verweigert|acces refuse|acceso denegado|acesso negado|accesso negato|доступ запрещен|отклонено|service refuse|mail rejete|richtlinie|politica de|verboten}',
      'de, fr, es, pt, it, ru',
      'Zugriff verweigert',
    ],
    ['{拒收|拒绝|受信拒否|拒否され|受信を拒否}', 'zh, ja', '对方服务器拒收'],
  ]),
]
