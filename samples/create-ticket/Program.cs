using CreateTicket;

return await CreateTicketCommand.RunAsync(args).ConfigureAwait(false);
