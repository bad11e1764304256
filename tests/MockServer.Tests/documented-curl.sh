curl --location 'https://devapi.kapturecrm.com/add-ticket-from-other-source.html/v.2.0' \
--header 'Authorization: Basic <Your Token>' \
--header 'Content-Type: application/json' \
--header 'Cookie: JSESSIONID=; _KAPTURECRM_SESSION=' \
--data '[
{
"title": "TEST 1",
"ticket_details": "",
"due_date": "",
"email_id": ""
}
]'
