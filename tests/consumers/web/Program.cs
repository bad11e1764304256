await Web.Complaints.Build(args).RunAsync();
