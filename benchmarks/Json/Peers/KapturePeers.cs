using System.Text.Json.Serialization;
using NewtonsoftName = Newtonsoft.Json.JsonPropertyAttribute;

namespace KaptureContracts.Benchmarks.Json.Peers;

/// <summary>TicketCreated of Kapture, as a user of a serializer writes it.</summary>
public sealed class TicketCreatedPeer
{
    [JsonPropertyName("ticket"), NewtonsoftName("ticket")]
    public required TicketPeer Ticket { get; init; }

    [JsonPropertyName("Additional_details"), NewtonsoftName("Additional_details")]
    public IDictionary<string, object?>? AdditionalDetails { get; init; }

    [JsonPropertyName("due_date"), NewtonsoftName("due_date")]
    public string? DueDate { get; init; }

    [JsonPropertyName("title"), NewtonsoftName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("customer_id"), NewtonsoftName("customer_id")]
    public long? CustomerId { get; init; }

    [JsonPropertyName("ticket_id"), NewtonsoftName("ticket_id")]
    public required string TicketId { get; init; }

    [JsonPropertyName("Ticket Id"), NewtonsoftName("Ticket Id")]
    public required string TicketIdAlias { get; init; }

    [JsonPropertyName("ticket_url"), NewtonsoftName("ticket_url")]
    public required string TicketUrl { get; init; }

    [JsonPropertyName("status"), NewtonsoftName("status")]
    public required string Status { get; init; }
}

/// <summary>Ticket of Kapture, as a user of a serializer writes it.</summary>
public sealed class TicketPeer
{
    [JsonPropertyName("id"), NewtonsoftName("id")]
    public required long Id { get; init; }

    [JsonPropertyName("type"), NewtonsoftName("type")]
    public string? Type { get; init; }

    [JsonPropertyName("email"), NewtonsoftName("email")]
    public string? Email { get; init; }

    [JsonPropertyName("phone"), NewtonsoftName("phone")]
    public string? Phone { get; init; }

    [JsonPropertyName("status"), NewtonsoftName("status")]
    public required string Status { get; init; }

    [JsonPropertyName("orderId"), NewtonsoftName("orderId")]
    public string? OrderId { get; init; }

    [JsonPropertyName("queueKey"), NewtonsoftName("queueKey")]
    public string? QueueKey { get; init; }

    [JsonPropertyName("ticketId"), NewtonsoftName("ticketId")]
    public required string TicketId { get; init; }

    [JsonPropertyName("folderId"), NewtonsoftName("folderId")]
    public long? FolderId { get; init; }

    [JsonPropertyName("detail"), NewtonsoftName("detail")]
    public string? Detail { get; init; }

    [JsonPropertyName("isUnread"), NewtonsoftName("isUnread")]
    public bool? IsUnread { get; init; }

    [JsonPropertyName("isOutOfSLA"), NewtonsoftName("isOutOfSLA")]
    public bool? IsOutOfSla { get; init; }

    [JsonPropertyName("priority"), NewtonsoftName("priority")]
    public int? Priority { get; init; }

    [JsonPropertyName("isCallBack"), NewtonsoftName("isCallBack")]
    public bool? IsCallBack { get; init; }

    [JsonPropertyName("creatorId"), NewtonsoftName("creatorId")]
    public long? CreatorId { get; init; }

    [JsonPropertyName("enquiryId"), NewtonsoftName("enquiryId")]
    public long? EnquiryId { get; init; }

    [JsonPropertyName("contactId"), NewtonsoftName("contactId")]
    public long? ContactId { get; init; }

    [JsonPropertyName("substatus"), NewtonsoftName("substatus")]
    public string? Substatus { get; init; }

    [JsonPropertyName("productId"), NewtonsoftName("productId")]
    public long? ProductId { get; init; }

    [JsonPropertyName("erpOrderId"), NewtonsoftName("erpOrderId")]
    public string? ErpOrderId { get; init; }

    [JsonPropertyName("referenceId"), NewtonsoftName("referenceId")]
    public long? ReferenceId { get; init; }

    [JsonPropertyName("ticketEmail"), NewtonsoftName("ticketEmail")]
    public string? TicketEmail { get; init; }

    [JsonPropertyName("assignedToId"), NewtonsoftName("assignedToId")]
    public long? AssignedToId { get; init; }

    [JsonPropertyName("pendingTaskId"), NewtonsoftName("pendingTaskId")]
    public long? PendingTaskId { get; init; }

    [JsonPropertyName("agencyBriefId"), NewtonsoftName("agencyBriefId")]
    public long? AgencyBriefId { get; init; }

    [JsonPropertyName("twitterUserId"), NewtonsoftName("twitterUserId")]
    public string? TwitterUserId { get; init; }

    [JsonPropertyName("facebookUserId"), NewtonsoftName("facebookUserId")]
    public string? FacebookUserId { get; init; }

    [JsonPropertyName("associativefile"), NewtonsoftName("associativefile")]
    public string? AssociativeFile { get; init; }

    [JsonPropertyName("statusName"), NewtonsoftName("statusName")]
    public string? StatusName { get; init; }

    [JsonPropertyName("customerFeedback"), NewtonsoftName("customerFeedback")]
    public int? CustomerFeedback { get; init; }

    [JsonPropertyName("playStoreReviewId"), NewtonsoftName("playStoreReviewId")]
    public string? PlayStoreReviewId { get; init; }

    [JsonPropertyName("lastConversationId"), NewtonsoftName("lastConversationId")]
    public long? LastConversationId { get; init; }

    [JsonPropertyName("lastConversationType"), NewtonsoftName("lastConversationType")]
    public string? LastConversationType { get; init; }

    [JsonPropertyName("lastConversationTime"), NewtonsoftName("lastConversationTime")]
    public long? LastConversationTime { get; init; }

    [JsonPropertyName("date"), NewtonsoftName("date")]
    public string? Date { get; init; }

    [JsonPropertyName("totalConversationCount"), NewtonsoftName("totalConversationCount")]
    public int? TotalConversationCount { get; init; }

    [JsonPropertyName("taskTitle"), NewtonsoftName("taskTitle")]
    public string? TaskTitle { get; init; }

    [JsonPropertyName("typeName"), NewtonsoftName("typeName")]
    public string? TypeName { get; init; }

    [JsonPropertyName("taskEnddate"), NewtonsoftName("taskEnddate")]
    public string? TaskEndDate { get; init; }

    [JsonPropertyName("lastFollowUp"), NewtonsoftName("lastFollowUp")]
    public string? LastFollowUp { get; init; }

    [JsonPropertyName("nextFollowUp"), NewtonsoftName("nextFollowUp")]
    public string? NextFollowUp { get; init; }

    [JsonPropertyName("substatusName"), NewtonsoftName("substatusName")]
    public string? SubstatusName { get; init; }

    [JsonPropertyName("encryptedPhone"), NewtonsoftName("encryptedPhone")]
    public string? EncryptedPhone { get; init; }

    [JsonPropertyName("encryptedEmail"), NewtonsoftName("encryptedEmail")]
    public string? EncryptedEmail { get; init; }

    [JsonPropertyName("lastConversationTypeName"), NewtonsoftName("lastConversationTypeName")]
    public string? LastConversationTypeName { get; init; }

    [JsonPropertyName("ticketURL"), NewtonsoftName("ticketURL")]
    public string? TicketUrl { get; init; }

    [JsonPropertyName("ticketCreatorURL"), NewtonsoftName("ticketCreatorURL")]
    public string? TicketCreatorUrl { get; init; }

    [JsonPropertyName("isEscalated"), NewtonsoftName("isEscalated")]
    public bool? IsEscalated { get; init; }

    [JsonPropertyName("folders"), NewtonsoftName("folders")]
    public IReadOnlyList<string>? Folders { get; init; }

    [JsonPropertyName("queueName"), NewtonsoftName("queueName")]
    public string? QueueName { get; init; }

    [JsonPropertyName("creatorName"), NewtonsoftName("creatorName")]
    public string? CreatorName { get; init; }

    [JsonPropertyName("folderColor"), NewtonsoftName("folderColor")]
    public string? FolderColor { get; init; }

    [JsonPropertyName("assignedToName"), NewtonsoftName("assignedToName")]
    public string? AssignedToName { get; init; }

    [JsonPropertyName("assignedToPhone"), NewtonsoftName("assignedToPhone")]
    public string? AssignedToPhone { get; init; }

    [JsonPropertyName("assignedToEmail"), NewtonsoftName("assignedToEmail")]
    public string? AssignedToEmail { get; init; }

    [JsonPropertyName("mergeTicketId"), NewtonsoftName("mergeTicketId")]
    public string? MergeTicketId { get; init; }

    [JsonPropertyName("skuCode"), NewtonsoftName("skuCode")]
    public string? SkuCode { get; init; }

    [JsonPropertyName("productName"), NewtonsoftName("productName")]
    public string? ProductName { get; init; }
}
