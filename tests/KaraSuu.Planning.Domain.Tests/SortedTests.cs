using FsCheck;
using FsCheck.Fluent;

namespace KaraSuu.Planning.Domain.Tests;

public sealed class SortedTests
{
    [Theory]
    [InlineData("Осмонов", "Өмүралиев", "Пазылова")]
    [InlineData("Умаров", "Үсөнов", "Фатеев")]
    [InlineData("Депутат 2", "Депутат 10", "Депутат 100")]
    [InlineData("Назаров", "Ңур", "Осмонов")]
    [InlineData("Елена", "Ёлкин", "Жаныбеков")]
    [InlineData("Асан", "асанов", "Асанова", "АСАНОВИЧ")]
    [InlineData("", "№ 7", "12 мектеп", "ABC", "Абай")]
    [InlineData("Кара", "Кара-Балта", "Кара Суу", "Карабалта")]
    [InlineData("Токтом 9", "Токтом 19/2", "Токтом 19/91", "Токтом 190")]
    [InlineData("\"Келечек-2\" ЖЧК", "«Келечек» ЖЧК", "Кенеш")]
    [InlineData("5-2", "5-10", "34-7-1")]
    public void Lists_are_sorted_as_a_dictionary_has_them(params string[] inOrder)
    {
        string[] mixed = [.. inOrder.Reverse()];

        Assert.Equal(inOrder, mixed.OrderBy(text => Sorted.KeyOf(text), StringComparer.Ordinal));
        Assert.Equal(inOrder, mixed.OrderBy(text => Sorted.KeyOf(text), StringComparer.InvariantCultureIgnoreCase));
    }

    [Fact]
    public void The_whole_alphabet_is_in_its_order()
    {
        string[] letters = [.. "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя".Select(c => c.ToString())];

        Assert.Equal(letters, letters.Order(StringComparer.Ordinal).OrderBy(l => Sorted.KeyOf(l), StringComparer.Ordinal));
        Assert.Equal(36, letters.Select(l => Sorted.KeyOf(l)).Distinct().Count());
    }

    [Theory]
    [InlineData("Cагындык", "Сагындык")]
    [InlineData("й", "и\u0306")]
    [InlineData("Кара\u00ADсуу", "карасуу")]
    [InlineData("Депутат 002", "депутат 2")]
    [InlineData("Көк-Суу", "көк суу")]
    public void What_reads_alike_stands_together(string one, string other) => Assert.Equal(Sorted.KeyOf(one), Sorted.KeyOf(other));

    [Fact]
    public void A_key_is_of_figures_and_capitals_and_never_too_long() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => Sorted.KeyOf(text, text) is var key && key.Length <= Sorted.KeyMaxLength
            && key.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_text_and_a_long_number_have_keys_too()
    {
        Assert.Equal(Sorted.KeyMaxLength, Sorted.KeyOf(new string('я', 5000)).Length);
        Assert.Equal(Sorted.KeyMaxLength, Sorted.KeyOf(new string('9', 5000)).Length);
    }
}
