namespace KaptureContracts.Drift.Tests;

/// <summary>Edits of the contract that mean something to whoever calls the API.</summary>
internal static class Drifts
{
    private const string Times = "x-datetime: { format: \"yyyy-MM-dd HH:mm:ss\", offset: \"+05:30\", empty: \"null\" }";

    public static IReadOnlyList<Drift> All { get; } =
    [
        new("the path has another version", "/add-ticket-from-other-source.html/v.2.0:", "/add-ticket-from-other-source.html/v.3.0:", Side.Each),
        new("the method is PUT", "    post:\n", "    put:\n", Side.Each),
        new("the token stands in another header", "      name: Authorization\n", "      name: X-Api-Token\n", Side.Each),
        new("the token has another prefix", "x-value-prefix: \"Basic \"", "x-value-prefix: \"Bearer \"", Side.Each),
        new("no token is asked for", "security:\n  - KaptureToken: []\n", "security: []\n", Side.Each),
        new("the body is one ticket, no array", "              type: array\n              minItems: 1\n              description: The tickets to create.\n              items:\n                $ref: \"#/components/schemas/NewTicket\"\n", "              allOf: [{ $ref: \"#/components/schemas/NewTicket\" }]\n", Side.Contract | Side.Client),
        new("the title is optional", "      required: [title]\n", "", Side.Each),
        new("the e-mail address is required", "      required: [title]\n", "      required: [title, email_id]\n", Side.Each),
        new("the title is a number", "        title:\n          type: string\n          minLength: 1\n", "        title:\n          type: integer\n          minimum: 1\n", Side.Each),
        new("the title may be empty", "          minLength: 1\n", "", Side.Contract | Side.Mock),
        new("the title has at least five letters", "          minLength: 1\n", "          minLength: 5\n", Side.Contract | Side.Mock),
        new("the details are called otherwise", "        ticket_details:\n", "        ticket_detail:\n", Side.Each),
        new("the details are bounded", "        ticket_details:\n          type: string\n", "        ticket_details:\n          type: string\n          maxLength: 20\n", Side.Contract | Side.Mock),
        new("the details may be null", "        ticket_details:\n          type: string\n", "        ticket_details:\n          type: string\n          nullable: true\n", Side.Each),
        new("the details are a list", "        ticket_details:\n          type: string\n", "        ticket_details:\n          type: array\n          items: { type: string }\n", Side.Each),
        new("a request has a further member", "        email_id:\n", "        phone:\n          type: string\n          x-provenance: documented\n        email_id:\n", Side.Contract | Side.Client),
        new("a request has a member less", "        email_id:\n          type: string\n          description: The e-mail address of the customer to be tagged in the ticket. An empty string stands for \"not given\".\n          x-provenance: documented\n", "", Side.Each),
        new("a request knows no further members", "      required: [title]\n      additionalProperties: true\n", "      required: [title]\n      additionalProperties: false\n", Side.Each),
        new("times of a request have another offset", Times, Times.Replace("+05:30", "+00:00", StringComparison.Ordinal), Side.Contract | Side.Client),
        new("times of a request have another form", Times, Times.Replace("yyyy-MM-dd HH:mm:ss", "dd.MM.yyyy HH:mm:ss", StringComparison.Ordinal), Side.Contract | Side.Client),
        new("times of a request are plain texts", $"          {Times}\n", "", Side.Contract | Side.Client),
        new("the envelope is another member", "{ property: status, success: success", "{ property: state, success: success", Side.Contract | Side.Client),
        new("the envelope has another word for success", "success: success, failure: failed", "success: ok, failure: failed", Side.Contract | Side.Client),
        new("the envelope has another word for failure", "success: success, failure: failed", "success: success, failure: error", Side.Contract | Side.Client),
        new("a member of the ticket is called otherwise", "        skuCode:\n", "        sku_code:\n", Side.Contract | Side.Client),
        new("the answer's URL is optional", "ticket, ticket_id, Ticket Id, ticket_url]", "ticket, ticket_id, Ticket Id]", Side.Contract | Side.Client),
        new("the answer's due date is required", "ticket, ticket_id, Ticket Id, ticket_url]", "ticket, ticket_id, Ticket Id, ticket_url, due_date]", Side.Client),
        new("the answer has a further member", "        customer_id:\n", "        language:\n          type: string\n          x-provenance: documented\n        customer_id:\n", Side.Contract | Side.Client),
        new("the answer has a further required member", "ticket, ticket_id, Ticket Id, ticket_url]", "ticket, ticket_id, Ticket Id, ticket_url, language]", Side.Contract),
        new("the customer's number is a text", "        customer_id:\n          type: integer\n          format: int64\n", "        customer_id:\n          type: string\n", Side.Contract | Side.Client),
        new("the customer's number is narrower", "        customer_id:\n          type: integer\n          format: int64\n", "        customer_id:\n          type: integer\n          format: int32\n", Side.Contract | Side.Client),
        new("the priority is wider", "        priority:\n          type: integer\n          format: int32\n", "        priority:\n          type: integer\n          format: int64\n", Side.Contract | Side.Client),
        new("the ticket's number is optional", "      required: [id, ticketId, status]\n", "      required: [ticketId, status]\n", Side.Contract | Side.Client),
        new("the ticket's channel is required", "      required: [id, ticketId, status]\n", "      required: [id, ticketId, status, type]\n", Side.Contract | Side.Client),
        new("a flag is a text", "        isUnread:\n          type: boolean\n", "        isUnread:\n          type: string\n", Side.Contract | Side.Client),
        new("the folders are numbers", "          items:\n            type: string\n", "          items:\n            type: integer\n", Side.Contract | Side.Client),
        new("the folders are one text", "        folders:\n          type: array\n          description: The names of the folders that the ticket is in, for example `Inbox`.\n          items:\n            type: string\n            x-provenance: documented\n", "        folders:\n          type: string\n", Side.Contract | Side.Client),
        new("success has a second word", "          enum: [success]\n", "          enum: [success, created]\n", Side.Contract | Side.Client),
        new("failure has a second word", "          enum: [failed]\n", "          enum: [failed, rejected]\n", Side.Contract | Side.Client),
        new("a failure's reason is optional", "      required: [message, status]\n", "      required: [status]\n", Side.Contract | Side.Client),
        new("a failure's reason is a number", "        message:\n          type: string\n", "        message:\n          type: integer\n", Side.Contract | Side.Client),
        new("a wrong token is answered in other words", "message: Invalid Auth Key", "message: Invalid token", Side.Contract | Side.Mock),
        new("a missing title is answered in other words", "message: title is missing", "message: title is empty", Side.Contract | Side.Mock),
        new("a wrong token has another status", "        \"401\":\n", "        \"407\":\n", Side.Contract | Side.Mock),
        new("a missing title has another status", "        \"400\":\n", "        \"422\":\n", Side.Contract | Side.Mock),
        new("ids are equal to another member", "equal: [/ticket_id, \"/Ticket Id\", /ticket/ticketId]", "equal: [/ticket_id, \"/Ticket Id\", /ticket/orderId]", Side.Contract),
        new("the answer repeats another member", "echo: { request: /0/title, response: /title }", "echo: { request: /0/ticket_details, response: /title }", Side.Contract),
        new("titles are unique", "unique: [/ticket_id]", "unique: [/status]", Side.Contract),
    ];
}
