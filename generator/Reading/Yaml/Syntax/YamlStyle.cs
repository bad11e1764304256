namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

internal enum YamlStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}
