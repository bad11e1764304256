using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Decides what C# will exist for a contract: a unit for each file, with every name and type final.</summary>
internal static class ContractPlanner
{
    public static EquatableArray<CodeUnit> Plan(ContractDocument document, DocumentSettings settings, CancellationToken cancellationToken)
    {
        var context = new PlanContext(document, settings, cancellationToken);
        var names = ClientNames.Claim(context.TypeNames, settings.ClientName);
        var catalog = new SchemaCatalog(context);
        var dateTimeFormats = new DateTimeFormatPlanner(context);
        var types = new TypePlanner(context, catalog, dateTimeFormats);
        var models = new ModelPlanner(context, catalog, types);
        models.NameAliases();
        var options = ClientPlanner.OptionNames(names.Options);
        var servers = new ServerPlanner(options);
        servers.Plan(document);
        var client = ClientPlanner.Plan(context, names, options, servers);
        var units = new List<CodeUnit> { client, RegistrationPlanner.Plan(context, client, names.Registration) };
        units.AddRange(new OperationsPlanner(context, client, servers, types, models).Plan(cancellationToken));
        foreach (var schema in catalog.Schemas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (catalog.TypeName(schema.Pointer) is { } name)
            {
                units.Add(models.Plan(schema, name));
            }
        }

        units.AddRange(models.PlanAliases());
        if (ResolverPlanner.Plan(context, names.Resolver, units) is { } resolver)
        {
            units.Add(resolver);
        }

        if (dateTimeFormats.Unit() is { } formats)
        {
            units.Add(formats);
        }

        return units.ToEquatableArray();
    }
}
