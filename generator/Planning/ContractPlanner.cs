using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Decides what C# will exist for a contract: a unit for each file, with every name and type final.</summary>
internal static class ContractPlanner
{
    public static EquatableArray<CodeUnit> Plan(ContractDocument document, DocumentSettings settings, CancellationToken cancellationToken)
    {
        var context = new PlanContext(document, settings);
        var clientName = context.TypeNames.Claim(settings.ClientName);
        var optionsName = context.TypeNames.Claim(settings.ClientName + "Options");
        var catalog = new SchemaCatalog(context);
        var dateTimeFormats = new DateTimeFormatPlanner(context);
        var types = new TypePlanner(context, catalog, dateTimeFormats);
        var models = new ModelPlanner(context, types);
        var client = ClientPlanner.Plan(context, clientName, optionsName);
        var units = new List<CodeUnit> { client };
        units.AddRange(new OperationsPlanner(context, client, types, models).Plan(cancellationToken));
        foreach (var schema in document.Schemas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (catalog.TypeName(schema.Pointer) is { } name)
            {
                units.Add(models.Plan(schema, name));
            }
        }

        // Only now is it known which schemas without a type of their own are used, and what stands inline in them.
        units.AddRange(AliasUnits(document, types, models));

        if (dateTimeFormats.Unit() is { } formats)
        {
            units.Add(formats);
        }

        return units.ToEquatableArray();
    }
    /// <summary>The files of these types. Declaring them may bring others to light, until it does not.</summary>
    private static List<ModelUnit> AliasUnits(ContractDocument document, TypePlanner types, ModelPlanner models)
    {
        var units = new List<ModelUnit>();
        int before;
        do
        {
            before = units.Count;
            foreach (var schema in document.Schemas)
            {
                var declarations = types.AliasTypes(schema.Pointer, models);
                if (declarations.Count > 0)
                {
                    units.Add(models.Unit(declarations[0].Name, declarations));
                }
            }
        }
        while (units.Count > before);
        return units;
    }
}
