using CsCheck;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Tests.Reading;

/// <summary>Whatever befalls a document, it is read or refused with a word: no exception, no span outside the text, no tree too deep.</summary>
public sealed class MutationTests
{
    private const string Json =
        """
        {"openapi": "3.0.3", "info": {"title": "é€😀 \u00e9\ud83d\ude00\n", "version": "1.10"}, "servers": [{"url": "https://{s}.x.y"}],
         "paths": {"/add.html/v.2.0": {"post": {"responses": {"200": {"description": ""}, "4XX": null}, "x": [1, -2.5e+3, true, []]}}}}
        """;

    private const string Yaml =
        """
        %YAML 1.2
        --- # Kapture
        openapi: 3.0.3
        info: &info {title: "é€😀 \u00e9", version: '1.10', x: [a: b, ? c : d]}
        x-common: &common
          description: >-
            folded

            text
          200: |+
            literal
             text

        paths:
          /add.html/v.2.0:
            <<: [*common, *info]
            post: !!map
              tags:
              - "one
                line"
              - plain text
                on two lines
              ? explicit
              : !!int 0x1F
              ? [complex]
              : .inf
        ...
        ---
        second
        """;

    private static readonly Gen<char> Insertion = Gen.Int[0, Inserted.Length - 1].Select(i => Inserted[i]);

    private const string Inserted = "\0\t\n\r \"#%&'*,-.:<>?@[\\]`{|}!~0ae\u0085\u00e9\u2028\ud83d\ude00\ufeff";

    [Fact]
    public void ATruncatedDocumentIsReadOrRefused()
    {
        for (var length = 0; length < Yaml.Length; length++)
        {
            Survives(Yaml[..length], "a.yaml");
        }

        for (var length = 1; length < Json.Length; length++)
        {
            var document = Survives(Json[..length], "a.json");
            Assert.Null(document.Root);
            Assert.Equal("KAP1001", Assert.Single(document.Problems).Descriptor.Id);
        }
    }

    [Fact]
    public void ADocumentWithFlippedCharactersIsReadOrRefused() =>
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 10_000], Insertion, Gen.Int[0, 3]).Array[1, 4]).Sample((isJson, edits) =>
        {
            var text = edits.Aggregate(isJson ? Json : Yaml, (current, edit) => Edit(current, edit.Item1 % current.Length, edit.Item2, edit.Item3));
            Survives(text, isJson ? "a.json" : "a.yaml");
        }, iter: 5_000);

    [Fact]
    public void ATextOfNothingButIndicatorsIsReadOrRefused() =>
        Gen.Select(Gen.Bool, Insertion.Array[0, 40]).Sample(
            (isJson, characters) => Survives(new string(characters), isJson ? "a.json" : "a.yaml"),
            iter: 5_000);

    private static string Edit(string text, int position, char character, int kind) => kind switch
    {
        0 => text.Remove(position, 1),
        1 => text.Insert(position, character.ToString()),
        2 => text.Insert(position, text[(position / 2)..position]),
        _ => text[..position] + character + text[(position + 1)..],
    };

    private static Document Survives(string text, string path)
    {
        var document = Document.Read(text, path);
        Assert.All(document.Problems, problem => Assert.InRange(problem.Span.End, problem.Span.Start, text.Length));
        if (document.Root is not null)
        {
            Walk(document.Root, text.Length, ReadingLimits.Depth);
        }

        return document;
    }

    private static void Walk(SourceNode node, int length, int levels)
    {
        Assert.InRange(node.Span.End, node.Span.Start, length);
        if (node is MappingNode mapping)
        {
            Assert.True(levels > 0);
            Assert.Equal(mapping.Entries.Length, mapping.Entries.Select(entry => entry.Key).Distinct(StringComparer.Ordinal).Count());
            foreach (var entry in mapping.Entries)
            {
                Assert.InRange(entry.KeySpan.End, entry.KeySpan.Start, length);
                Walk(entry.Value, length, levels - 1);
            }
        }
        else if (node is SequenceNode sequence)
        {
            Assert.True(levels > 0);
            foreach (var item in sequence.Items)
            {
                Walk(item, length, levels - 1);
            }
        }
    }
}
